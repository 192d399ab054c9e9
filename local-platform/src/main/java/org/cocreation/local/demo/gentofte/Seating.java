package org.cocreation.local.demo.gentofte;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.cocreation.local.demo.client.Call;
import org.cocreation.local.demo.client.Person;

/** Brings people onto the seats of an arena: invited or appointed by the council, then accepting. */
final class Seating {

    private final Stage stage;
    private final Cast cast;
    private final String arena;
    private final Map<String, JsonNode> invitations;

    private Seating(Stage stage, Cast cast, String arena, Map<String, JsonNode> invitations) {
        this.stage = stage;
        this.cast = cast;
        this.arena = arena;
        this.invitations = invitations;
    }

    /** Reads who has applied or was invited so far. */
    static Seating of(Stage stage, Cast cast, String arena) throws InterruptedException {
        Map<String, JsonNode> byActor = new HashMap<>();
        stage.list(Cast.STEWARD, "/v1/invitations?arenaId=" + arena)
                .forEach(each -> byActor.put(each.path("actorId").asText(), each));
        return new Seating(stage, cast, arena, byActor);
    }

    boolean knows(String name) {
        return invitations.containsKey(cast.id(name));
    }

    String idOf(String name) {
        JsonNode invitation = invitations.get(cast.id(name));
        if (invitation == null) {
            throw stage.fault(name + " has neither applied nor been invited");
        }
        return invitation.path("id").asText();
    }

    /** Sees somebody through to a seat. */
    void seat(String name, Person person, String role) throws InterruptedException {
        if (accept(name, person, role)) {
            stage.event(
                    "actor-joined-arena",
                    event -> event.key().equals(arena) && event.text("actorId").equals(cast.id(name)));
        } else {
            stage.already("seat of " + name, "acceptances");
        }
    }

    /** Invites or appoints somebody, who accepts; false when that was done before. */
    boolean accept(String name, Person person, String role) throws InterruptedException {
        JsonNode invitation = invitations.get(cast.id(name));
        String state = invitation == null ? "" : invitation.path("state").asText();
        String id =
                invitation == null ? invite(name, role) : invitation.path("id").asText();
        if (state.equals("APPLIED")) {
            stage.does(
                    "council, appointing " + name,
                    Call.post(cast.speakingFor("council"), "/v1/applications/" + id + "/appoint"),
                    "appointments");
        }
        if (state.isEmpty() || state.equals("APPLIED")) {
            stage.event("invitation-sent", event -> event.subject().equals(id));
        } else if (!state.equals("SENT")) {
            return false;
        }
        stage.does(name, Call.post(person, "/v1/invitations/" + id + "/accept"), "acceptances");
        stage.event("invitation-accepted", event -> event.subject().equals(id));
        return true;
    }

    String invite(String name, String role) throws InterruptedException {
        return stage.does(
                        "council, inviting " + name,
                        Call.post(
                                cast.speakingFor("council"),
                                "/v1/invitations",
                                Stage.body("""
                                {"arenaId": "%s", "actorId": "%s", "seatRole": "%s", "reason": "APPOINTED"}""", arena, cast.id(name), role)),
                        "invitations")
                .id();
    }

    /** The convener makes somebody facilitator; false when that was done before. */
    static boolean giveFacilitator(Stage stage, String arena, String actor, String who, Person convener)
            throws InterruptedException {
        for (JsonNode seat : stage.list(null, "/v1/arenas/" + arena + "/seats")) {
            if (!seat.path("actorId").asText().equals(actor)) {
                continue;
            }
            if (seat.path("functions").toString().contains("FACILITATOR")) {
                stage.already("the facilitator", "functions");
                return false;
            }
            String path = "/v1/arenas/" + arena + "/seats/" + seat.path("id").asText() + "/functions";
            stage.does(who, Call.put(convener, path, Stage.body("""
                            {"functions": ["FACILITATOR"], "reason": "Knows the young people and the clubs"}""")), "functions");
            return true;
        }
        throw stage.fault("there is no seat for the facilitator");
    }
}
