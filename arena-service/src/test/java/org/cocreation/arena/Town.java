package org.cocreation.arena;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cocreation.contracts.ActorEvent;
import org.cocreation.contracts.ActorEvent.ActorRegistered;
import org.cocreation.contracts.ActorEvent.InvitationAccepted;
import org.cocreation.contracts.Affiliation;
import org.cocreation.contracts.LeadershipDomain;
import org.cocreation.contracts.Level;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;
import org.cocreation.kit.testing.PlatformResource;
import org.eclipse.microprofile.config.ConfigProvider;

/** People of a town for tests: registered through actor events as the actor service would, and calling with their own tokens. */
final class Town {

    private final Map<String, UUID> ids = new LinkedHashMap<>();
    private final Map<String, ActorRegistered> people = new LinkedHashMap<>();
    private final String suffix = UUID.randomUUID().toString().substring(0, 8);

    UUID id(String name) {
        return ids.get(name);
    }

    /** What was announced about somebody. */
    ActorRegistered registered(String name) {
        return people.get(name);
    }

    UUID person(String name, Sector sector, LeadershipDomain domain, String... affectedGroups) {
        return actor(name, "PERSON", sector, domain, List.of(affectedGroups), List.of());
    }

    UUID clerkOf(String name, UUID organisation) {
        return actor(
                name,
                "PERSON",
                Sector.PUBLIC,
                LeadershipDomain.ADMINISTRATIVE,
                List.of(),
                List.of(new Affiliation(organisation, null, null)));
    }

    UUID organisation(String name, Sector sector, LeadershipDomain domain) {
        return actor(name, "ORGANISATION", sector, domain, List.of(), List.of());
    }

    private UUID actor(
            String name,
            String kind,
            Sector sector,
            LeadershipDomain domain,
            List<String> affectedGroups,
            List<Affiliation> affiliations) {
        UUID id = UUID.randomUUID();
        ids.put(name, id);
        ActorRegistered registered = new ActorRegistered(
                id,
                kind,
                sector,
                domain,
                Level.LOCAL,
                sector == Sector.CITIZENRY,
                List.of("DK-157"),
                List.of("youth"),
                affectedGroups,
                affiliations,
                "ACTIVE",
                kind.equals("PERSON") ? loginKey(name) : null);
        people.put(name, registered);
        PlatformResource.publish(ActorEvent.TOPIC, registered);
        return id;
    }

    UUID accepts(String name, UUID arena, SeatRole role) {
        ActorRegistered actor = people.get(name);
        UUID invitation = UUID.randomUUID();
        PlatformResource.publish(
                ActorEvent.TOPIC,
                new InvitationAccepted(
                        arena,
                        invitation,
                        actor.actorId(),
                        role,
                        actor.sector(),
                        actor.domain(),
                        actor.lay(),
                        actor.affectedGroups()));
        return invitation;
    }

    /** Seats an actor and waits until the arena says so. */
    UUID seats(String name, UUID arena, SeatRole role) {
        UUID invitation = accepts(name, arena, role);
        PlatformResource.awaitEvent(
                "arena-events.v1", "actor-joined-arena", event -> event.data().contains(invitation.toString()));
        return invitation;
    }

    /** An arena in which nobody has a seat yet; {@code more} goes on after its name, in JSON. */
    UUID convenedArena(String convener, String more) {
        String challenge = post(convener, "/v1/challenges", """
                        {"title": "Places to meet", "kind": "PUBLIC_PROBLEM", "ambition": "SMALL", "topics": ["youth"],
                         "jurisdictions": ["DK-157"], "affectedGroups": [{"code": "neighbours"}]}""")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(post(convener, "/v1/arenas", """
                        {"challengeId": "%s", "templateCode": "WORKING_GROUP", "name": "Places to meet"%s}""".formatted(challenge, more))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /**
     * An open arena that forms as soon as everybody has a seat: convened by the first of them, in which the first and all others named
     * as facilitators have that function.
     */
    UUID formedArena(Map<String, SeatRole> seats, String... facilitators) {
        String convener = seats.keySet().iterator().next();
        UUID arena = convenedArena(convener, """
                        , "seatPlan": [{"role": "CITIZEN", "min": 1, "max": 60, "voting": true, "lay": true},
                             {"role": "POLITICIAN", "min": 0, "max": 9, "voting": true, "lay": false}],
                         "formationPolicy": {"minSeats": %d, "minSectors": 1, "minLayShare": 0, "maxSectorShare": 1,
                             "minAffectedCoverage": 0, "authorisation": "NONE", "facilitator": true, "minCommittedHours": 0},
                         "admission": {"mode": "INVITED", "open": true}""".formatted(seats.size()));
        seats.forEach((name, role) -> seats(name, arena, role));
        facilitates(convener, convener, arena);
        for (String facilitator : facilitators) {
            facilitates(convener, facilitator, arena);
        }
        given().get("/v1/arenas/" + arena).then().body("state", org.hamcrest.Matchers.equalTo("FORMED"));
        return arena;
    }

    private void facilitates(String convener, String name, UUID arena) {
        String seat = given().get("/v1/arenas/" + arena + "/seats")
                .path("items.find { it.actorId == '%s' }.id".formatted(id(name)));
        as(convener, "participant")
                .body("{\"functions\": [\"FACILITATOR\"], \"reason\": \"leads the talks\"}")
                .put("/v1/arenas/" + arena + "/seats/" + seat + "/functions")
                .then()
                .statusCode(200);
    }

    RequestSpecification as(String name, String... roles) {
        return given().header("Authorization", "Bearer " + PlatformResource.token(name + suffix, roles))
                .contentType(ContentType.JSON);
    }

    Response post(String name, String path, String body) {
        return as(name, "participant").body(body).post(path);
    }

    Response post(String name, String path) {
        return as(name, "participant").post(path);
    }

    private String loginKey(String name) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            String secret = ConfigProvider.getConfig().getValue("cocreation.secret", String.class);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] hash =
                    mac.doFinal((PlatformResource.issuer() + "\n" + name + suffix).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
