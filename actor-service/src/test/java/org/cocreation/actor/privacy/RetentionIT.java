package org.cocreation.actor.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cocreation.actor.AnArena;
import org.cocreation.actor.Person;
import org.cocreation.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RetentionIT {

    @Inject
    RetentionService retention;

    @Inject
    RetentionConfig config;

    private final Person person = Person.anyone();

    @Test
    void whatEndedLongAgoIsDeletedAndWhatIsOpenStays() throws SQLException {
        person.registers("parents");
        UUID ended = commitment();
        UUID open = commitment();
        person.asks().post("/v1/commitments/" + ended + "/release").then().statusCode(200);
        Instant early = Instant.now().plus(config.commitments()).minus(Duration.ofDays(1));
        Instant late = Instant.now().plus(config.commitments()).plus(Duration.ofDays(1));

        retention.runBatch(early);
        assertThat(rows(ended)).isEqualTo(1);
        assertThat(retention.runBatch(late)).isPositive();

        assertThat(rows(ended)).isZero();
        assertThat(rows(open)).isEqualTo(1);
    }

    @Test
    void stewardsSeeWhatIsDue() {
        Person.STEWARD
                .asks()
                .get("/v1/retention")
                .then()
                .statusCode(200)
                .body("items.kept", contains("INVITATIONS", "COMMITMENTS"))
                .body("items[0].days", equalTo(730))
                .body("items[0].dryRun", equalTo(false));
        person.asks().get("/v1/retention").then().statusCode(403);
    }

    private UUID commitment() {
        UUID arena = AnArena.convenedBy(UUID.randomUUID(), "DK-157");
        return Person.created(person.asks()
                .body("{\"arenaId\": \"%s\", \"kind\": \"ENDORSEMENT\"}".formatted(arena))
                .post("/v1/commitments"));
    }

    private static int rows(UUID id) throws SQLException {
        try (Connection connection = PlatformResource.database();
                PreparedStatement query = connection.prepareStatement("select count(*) from commitment where id = ?")) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
