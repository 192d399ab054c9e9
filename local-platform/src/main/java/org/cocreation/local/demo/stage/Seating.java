package org.cocreation.local.demo.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.cocreation.local.demo.client.Call;
import org.cocreation.local.demo.client.Person;

/** Brings people onto the seats of an arena: invited or appointed by its host, then accepting. */
public final class Seating {

    private final Stage stage;
    private final Players players;
    private final String arena;
    private final Host host;
    private final Map<String, JsonNode> invitations;

    private Seating(Stage stage, Players players, String arena, Host host, Map<String, JsonNode> invitations) {
        this.stage = stage;
        this.players = players;
        this.arena = arena;
        this.host = host;
        this.invitations = invitations;
    }

    /** Reads who has applied or was invited so far. */
    public static Seating of(Stage stage, Players players, String arena, Host host) throws InterruptedException {
        Map<String, JsonNode> byActor = new HashMap<>();
        stage.list(Players.STEWARD, "/v1/invitations?arenaId=" + arena)
                .forEach(each -> byActor.put(each.path("actorId").asText(), each));
        return new Seating(stage, players, arena, host, byActor);
    }

    /** Whether somebody has applied or was invited. */
    public boolean knows(String name) {
        return invitations.containsKey(players.id(name));
    }

    /** The id of somebody's invitation or application. */
    public String idOf(String name) {
        JsonNode invitation = invitations.get(players.id(name));
        if (invitation == null) {
            throw stage.fault(name + " has neither applied nor been invited");
        }
        return invitation.path("id").asText();
    }

    /** Sees somebody through to a seat. */
    public void seat(String name, Person person, String role) throws InterruptedException {
        if (accept(name, person, role)) {
            stage.event(
                    "actor-joined-arena",
                    event -> event.key().equals(arena) && event.text("actorId").equals(players.id(name)));
        } else {
            stage.already("seat of " + name, "acceptances");
        }
    }

    /** Invites or appoints somebody, who accepts; false when that was done before. */
    public boolean accept(String name, Person person, String role) throws InterruptedException {
        JsonNode invitation = invitations.get(players.id(name));
        String state = invitation == null ? "" : invitation.path("state").asText();
        String id =
                invitation == null ? invite(name, role) : invitation.path("id").asText();
        if (state.equals("APPLIED")) {
            stage.does(
                    host.name() + ", appointing " + name,
                    Call.post(host.person(), "/v1/applications/" + id + "/appoint"),
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

    /** Invites somebody; the answer is the id of the invitation. */
    public String invite(String name, String role) throws InterruptedException {
        return stage.does(
                        host.name() + ", inviting " + name,
                        Call.post(
                                host.person(),
                                "/v1/invitations",
                                Stage.body("""
                                {"arenaId": "%s", "actorId": "%s", "seatRole": "%s", "reason": "%s"}""", arena, players.id(name), role, host.reason())),
                        "invitations")
                .id();
    }

    /** The convener makes somebody facilitator; false when that was done before. */
    public static boolean giveFacilitator(
            Stage stage, String arena, String actor, String who, Person convener, String why)
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
                            {"functions": ["FACILITATOR"], "reason": "%s"}""", why)), "functions");
            return true;
        }
        throw stage.fault("there is no seat for the facilitator");
    }
}
