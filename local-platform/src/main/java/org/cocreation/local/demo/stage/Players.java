package org.cocreation.local.demo.stage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cocreation.local.demo.client.Answer;
import org.cocreation.local.demo.client.Call;
import org.cocreation.local.demo.client.Person;

/** Everybody who takes part in a case, with the ids the platform gave them. A steward registers them. */
public final class Players {

    /** Who registers actors and recognises authorities. */
    public static final Person STEWARD = Person.of("steward-1", "steward");

    private final Stage stage;
    private final String name;
    private final String place;
    private final Map<String, String> ids = new LinkedHashMap<>();

    /** People of a case that has a name and plays at a place. */
    public Players(Stage stage, String name, String place) {
        this.stage = stage;
        this.name = name;
        this.place = place;
    }

    /** The id of somebody. */
    public String id(String player) {
        String id = ids.get(player);
        if (id == null) {
            throw new IllegalArgumentException("nobody is called " + player);
        }
        return id;
    }

    /** The subject of somebody's token. */
    public String login(String kind, int number) {
        return name + "-" + kind + "-" + number;
    }

    /** An organisation. */
    public void organisation(String player, String displayName, String sector, String domain)
            throws InterruptedException {
        ObjectNode body = Stage.body();
        body.put("kind", "ORGANISATION");
        describe(body, displayName, sector, domain);
        register(player, body);
    }

    /** What is said about a person with a login. */
    public ObjectNode person(String displayName, String sector, String domain, boolean lay, String login) {
        ObjectNode body = Stage.body();
        body.put("kind", "PERSON");
        body.put("lay", lay);
        body.putObject("login").put("subject", login);
        describe(body, displayName, sector, domain);
        return body;
    }

    /** Says that somebody is affected by what troubles a group. */
    public static void affected(ObjectNode body, String group) {
        body.putArray("stakes").add(Stage.body("""
                {"subject": "%s", "subjectKind": "GROUP", "kind": "AFFECTED", "urgency": 2}""", group));
    }

    /** Says that somebody may act for organisations. */
    public void mayActFor(ObjectNode body, String... organisations) {
        ArrayNode affiliations = body.putArray("affiliations");
        for (String organisation : organisations) {
            affiliations.addObject().put("organisationId", id(organisation)).put("mayAct", true);
        }
    }

    /** Registers somebody, unless an earlier run has. */
    public void register(String player, ObjectNode body) throws InterruptedException {
        body.putObject("externalId").put("source", "demo").put("id", name + "/" + (ids.size() + 1));
        Answer answer = stage.does("steward, for " + player, Call.post(STEWARD, "/v1/actors", body), "actors");
        if (answer.created()) {
            stage.event("actor-registered", event -> event.subject().equals(answer.id()));
        }
        ids.put(player, answer.id());
    }

    /** A steward recognises what a body may decide at its place. */
    public void recognise(String player, ObjectNode authority) throws InterruptedException {
        String path = "/v1/actors/" + id(player) + "/authorities";
        if (!stage.list(null, path).isEmpty()) {
            stage.already("authority of the " + player, "authorities");
            return;
        }
        authority.put("heldBy", "BODY");
        authority.putArray("jurisdictions").add(place);
        stage.does("steward", Call.post(STEWARD, path, authority), "authorities");
        stage.event("authority-recognised", event -> event.key().equals(id(player)));
    }

    /** A leader who wants one gets a leadership account. */
    public void openLeadershipAccount(String player, Person speaker) throws InterruptedException {
        String path = "/v1/actors/" + id(player) + "/leadership-account";
        if (stage.isThere(speaker, path)) {
            stage.already("leadership account of the " + player, "leadership accounts");
            return;
        }
        stage.does(player, Call.put(speaker, path, Stage.body("{\"consent\": true}")), "leadership accounts");
    }

    private void describe(ObjectNode body, String displayName, String sector, String domain) {
        body.put("displayName", displayName);
        body.put("sector", sector);
        body.put("domain", domain);
        body.put("level", "LOCAL");
        body.putArray("jurisdictions").add(place);
    }
}
