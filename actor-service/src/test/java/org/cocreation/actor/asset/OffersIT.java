package org.cocreation.actor.asset;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.cocreation.actor.AnArena;
import org.cocreation.actor.Person;
import org.cocreation.kit.testing.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an actor offers is a word of the index by which matching finds it. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class OffersIT {

    private UUID actor;

    @BeforeEach
    void register() {
        actor = Person.anyone().registers("parents");
    }

    @Test
    void whatIsOfferedBySeveralAtOnceIsFoundWhole() throws SQLException {
        try (Connection one = PlatformResource.database();
                Connection other = PlatformResource.database()) {
            one.setAutoCommit(false);
            other.setAutoCommit(false);
            offer(one, "kitchen");
            CompletableFuture<Void> waits = CompletableFuture.runAsync(() -> offer(other, "garden"));
            AnArena.awaitRow("""
                    select 1 from actor, pg_stat_activity
                    where actor.id = ? and wait_event_type = 'Lock' and query like 'insert into asset%'""", actor);
            one.commit();
            waits.join();
            other.commit();
        }

        assertThat(offered()).containsExactly("RESOURCE garden", "RESOURCE kitchen");
    }

    @Test
    void whatIsSetAsideForOneOrWithdrawnIsOfferedNoMore() throws SQLException {
        try (Connection connection = PlatformResource.database()) {
            offer(connection, "kitchen");
            offer(connection, "garden");
            change(connection, "update asset set state = 'RESERVED' where actor_id = ? and tag = 'kitchen'");
            assertThat(offered()).containsExactly("RESOURCE garden");
            change(connection, "update asset set shareable = true where actor_id = ? and tag = 'kitchen'");
            assertThat(offered()).containsExactly("RESOURCE garden", "RESOURCE kitchen");
            change(connection, "update asset set state = 'WITHDRAWN', ended_at = now() where actor_id = ?");
        }

        assertThat(offered()).isEmpty();
    }

    private void offer(Connection connection, String tag) {
        try {
            change(connection, """
                    insert into asset (id, version, actor_id, kind, tag, shareable, state, offered_at)
                    select uuidv7(), 0, ?, 'RESOURCE', '%s', false, 'OFFERED', now()""".formatted(tag));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void change(Connection connection, String sql) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(sql)) {
            change.setObject(1, actor);
            change.executeUpdate();
        }
    }

    private List<String> offered() throws SQLException {
        try (Connection connection = PlatformResource.database();
                PreparedStatement read = connection.prepareStatement("select offers from actor where id = ?")) {
            read.setObject(1, actor);
            try (var row = read.executeQuery()) {
                row.next();
                return List.of((String[]) row.getArray(1).getArray());
            }
        }
    }
}
