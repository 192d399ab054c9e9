package org.cocreation.local.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** The least that ballots of the public can cost in Java: the very SQL of the service in a plain JDBC loop, in a JVM of its own. */
public final class BallotLoop implements ReferenceLoop.Work {

    private final UUID decision;

    private BallotLoop(UUID decision) {
        this.decision = decision;
    }

    /** Arguments: decision, connections, warm-up and window in milliseconds. */
    public static void main(String[] words) throws Exception {
        new ReferenceLoop(new BallotLoop(UUID.fromString(words[0]))).run(words[1], words[2], words[3]);
    }

    @Override
    public void once(Connection connection, long number) throws SQLException {
        connection.setAutoCommit(true);
        UUID voter = voter(connection, Scratch.elector(number));
        connection.setAutoCommit(false);
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        try (PreparedStatement cast = connection.prepareStatement(BallotSql.CAST)) {
            cast.setObject(1, decision);
            cast.setObject(2, now);
            cast.setString(3, "{\"choice\":\"" + PollingPlace.choice(number) + "\"}");
            cast.setObject(4, now);
            cast.setObject(5, voter);
            try (ResultSet row = cast.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("the ballot was not taken");
                }
            }
        }
        ReferenceLoop.audit(
                connection, voter, "BallotResource.cast", "/v1/decisions/" + decision + "/ballots/" + voter);
        connection.commit();
    }

    private static UUID voter(Connection connection, String login) throws SQLException {
        return ReferenceLoop.actor(connection, login);
    }
}
