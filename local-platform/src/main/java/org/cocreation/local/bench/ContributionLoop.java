package org.cocreation.local.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** The least that contributions can cost in Java: the very SQL of the service in a plain JDBC loop, in a JVM of its own. */
public final class ContributionLoop implements ReferenceLoop.Work {

    private final String loginKey;
    private final UUID arena;
    private final UUID proposal;

    private ContributionLoop(String loginKey, UUID arena, UUID proposal) {
        this.loginKey = loginKey;
        this.arena = arena;
        this.proposal = proposal;
    }

    /** Arguments: login key, arena, proposal, connections, warm-up and window in milliseconds. */
    public static void main(String[] words) throws Exception {
        new ReferenceLoop(new ContributionLoop(words[0], UUID.fromString(words[1]), UUID.fromString(words[2])))
                .run(words[3], words[4], words[5]);
    }

    @Override
    public void once(Connection connection, long number) throws SQLException {
        connection.setAutoCommit(true);
        UUID actor = ReferenceLoop.actor(connection, loginKey);
        connection.setAutoCommit(false);
        standing(connection, actor);
        UUID id = UUID.randomUUID();
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        contribution(connection, id, actor, now);
        event(connection, id, now);
        ReferenceLoop.audit(connection, actor, WriteSql.OPERATION, "/v1/arenas/" + arena + "/contributions");
        connection.commit();
    }

    private void standing(Connection connection, UUID actor) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(WriteSql.STANDING)) {
            query.setObject(1, actor);
            query.setObject(2, arena);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                row.getBoolean("admission_open");
            }
        }
    }

    private void contribution(Connection connection, UUID id, UUID actor, OffsetDateTime now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(WriteSql.CONTRIBUTION)) {
            insert.setObject(1, id);
            insert.setString(2, "PROPOSAL");
            insert.setString(3, Scene.KIND);
            insert.setString(4, Scene.TEXT);
            insert.setString(5, "en");
            insert.setNull(6, Types.NULL);
            insert.setObject(7, actor);
            insert.setObject(8, now);
            insert.setObject(9, proposal);
            insert.setObject(10, arena);
            insert.executeUpdate();
        }
    }

    private void event(Connection connection, UUID id, OffsetDateTime now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(WriteSql.EVENT)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, WriteSql.CONTRIBUTION_MADE);
            insert.setObject(3, id);
            insert.setObject(4, arena);
            insert.setObject(5, now);
            insert.setString(6, "/v1/contributions/" + id);
            insert.setString(7, UUID.randomUUID().toString());
            insert.setString(8, null);
            insert.setString(9, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
            insert.setString(10, WriteSql.eventData(arena.toString(), id.toString(), proposal.toString()));
            insert.executeUpdate();
        }
    }
}
