package org.cocreation.system.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.system.platform.Arenas;
import org.cocreation.system.platform.Client;
import org.cocreation.system.platform.Event;
import org.cocreation.system.platform.FeedDoor;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.SharedPlatform;
import org.cocreation.system.platform.TestPlatform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The main path with tokens of a real Keycloak: logging in, registering, raising a challenge, roles, scopes and audience. */
@Order(90)
@Tag("full")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakE2E {

    private Keycloak keycloak;
    private TestPlatform platform;

    @BeforeAll
    void start() {
        keycloak = Keycloak.start();
        platform = SharedPlatform.start(
                "platform-with-keycloak",
                Map.of("COCREATION_ISSUER", keycloak.issuer(), "COCREATION_TOKEN_ISSUER", keycloak.issuer()));
    }

    @AfterAll
    void stop() {
        if (platform != null) {
            platform.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    void aPersonRegistersAndRaisesAChallenge() {
        Client person = as("participant-1");
        UUID actor = person.post(
                        "/v1/actors",
                        Json.of(
                                "displayName", "Participant One",
                                "sector", "CITIZENRY",
                                "domain", "CIVIC",
                                "level", "LOCAL",
                                "lay", true,
                                "jurisdictions", List.of("DK-157")))
                .created()
                .id();
        assertThat(person.get("/v1/me").ok().id()).isEqualTo(actor);
        platform.settle();
        UUID challenge = person.post("/v1/challenges", Arenas.challengeNamed("With a token of Keycloak"))
                .created()
                .id();
        assertThat(person.get("/v1/challenges/" + challenge)
                        .ok()
                        .json()
                        .path("raisedBy")
                        .asText())
                .isEqualTo(actor.toString());
    }

    @Test
    void realmRolesAreThePlatformsRoles() {
        as("participant-1")
                .post("/v1/actors/" + UUID.randomUUID() + "/authorities", "{}")
                .refused(403, "not-permitted");
        assertThat(as("steward-1")
                        .post("/v1/actors/" + UUID.randomUUID() + "/authorities", "{}")
                        .isProblem()
                        .status())
                .isNotIn(401, 403);
        as("operator-1").get("/v1/operations/arena/backbone").ok();
        assertThat(as("steward-1").get("/v1/operations/arena/backbone").status())
                .isEqualTo(403);
    }

    @Test
    void anAppReadsActorEventsOnlyWithTheScope() {
        String subject = registerAuthoriser();
        List<Event> withScope = feed(keycloak.tokenOfApp("actor-events.read"));
        assertThat(withScope).anyMatch(event -> event.is("actor-registered", subject));
        assertThat(feed(keycloak.tokenOfApp("")))
                .noneMatch(event -> event.name().equals("actor-registered"));
    }

    @Test
    void aTokenForAnotherAudienceOrOfAnotherRealmIsRefused() {
        String ours = keycloak.tokenOf("participant-1");
        JsonNode claims =
                Json.read(new String(Base64.getUrlDecoder().decode(ours.split("\\.", -1)[1]), StandardCharsets.UTF_8));
        assertThat(claims.path("aud").toString()).contains("cocreation-platform");
        assertThat(claims.path("iss").asText()).isEqualTo(keycloak.issuer());
        platform.withToken(() -> keycloak.tokenForAnotherAudience("participant-1"))
                .post("/v1/challenges", Arenas.challengeNamed("Not for us"))
                .refused(401, "token-invalid");
    }

    private Client as(String user) {
        String token = keycloak.tokenOf(user);
        return platform.withToken(() -> token);
    }

    private String registerAuthoriser() {
        return as("authoriser-1")
                .post(
                        "/v1/actors",
                        Json.of(
                                "displayName", "Authoriser One",
                                "sector", "PUBLIC",
                                "domain", "POLITICAL",
                                "level", "LOCAL",
                                "lay", false))
                .created()
                .id()
                .toString();
    }

    private List<Event> feed(String token) {
        platform.settle();
        try (FeedDoor feed = new FeedDoor(platform.withToken(() -> token))) {
            org.cocreation.system.platform.Wait.millis(3_000);
            return new ArrayList<>(feed.events());
        }
    }
}
