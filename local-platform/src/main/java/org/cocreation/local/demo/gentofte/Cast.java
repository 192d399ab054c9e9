package org.cocreation.local.demo.gentofte;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cocreation.local.demo.client.Answer;
import org.cocreation.local.demo.client.Call;
import org.cocreation.local.demo.client.Person;

/** Everybody who takes part in the case, with the ids the platform gave them. */
final class Cast {

    static final Person STEWARD = Person.of("steward-1", "steward");
    static final String PLACE = "DK-157";
    static final int CITIZENS = 14;
    static final int COUNCILLORS = 5;

    private static final int FIRST_NEIGHBOUR = 9;
    private static final int FIRST_PARENT = 12;
    private static final int UNAFFECTED = 14;

    private final Map<String, String> ids = new LinkedHashMap<>();

    /** G1: a steward registers all 23, organisations first because people speak for them. */
    void register(Stage stage) throws InterruptedException {
        organisation(stage, "council", "Gentofte council", "PUBLIC", "POLITICAL");
        organisation(stage, "committee", "Standing committee for children and youth", "PUBLIC", "POLITICAL");
        organisation(stage, "youth club", "Gentofte youth club", "CIVIL_SOCIETY", "CIVIC");
        for (int i = 1; i <= CITIZENS; i++) {
            ObjectNode body = someone("Citizen " + i, "CITIZENRY", "CIVIC", true, login("citizen", i));
            if (i != UNAFFECTED) {
                body.putArray("stakes")
                        .add(Stage.body(
                                "{\"subject\": \"%s\", \"subjectKind\": \"GROUP\", \"kind\": \"AFFECTED\", \"urgency\": 2}",
                                groupOf(i)));
            } else {
                mayActFor(body, "youth club");
            }
            register(stage, "citizen " + i, body);
        }
        for (int i = 1; i <= COUNCILLORS; i++) {
            ObjectNode body = someone("Councillor " + i, "PUBLIC", "POLITICAL", false, login("councillor", i));
            if (i == 1) {
                mayActFor(body, "council", "committee");
            }
            register(stage, "councillor " + i, body);
        }
        register(stage, "officer", someone("Youth officer", "PUBLIC", "ADMINISTRATIVE", false, "gentofte-officer"));
    }

    /** The id of somebody. */
    String id(String name) {
        String id = ids.get(name);
        if (id == null) {
            throw new IllegalArgumentException("nobody is called " + name);
        }
        return id;
    }

    Person citizen(int number) {
        return Person.of(login("citizen", number), "participant");
    }

    Person councillor(int number) {
        return Person.of(login("councillor", number), "participant", "authoriser");
    }

    Person officer() {
        return Person.of("gentofte-officer", "participant");
    }

    /** Councillor 1, who speaks for the council and for the standing committee. */
    Person speakingFor(String organisation) {
        return councillor(1).actingFor(id(organisation));
    }

    Person youthClub() {
        return Person.of(login("citizen", UNAFFECTED), "participant", "authoriser")
                .actingFor(id("youth club"));
    }

    /** The five young people, three neighbours and two parents whom the council appoints. */
    static List<Integer> appointed() {
        return IntStream.of(1, 2, 3, 4, 5, 9, 10, 11, 12, 13).boxed().toList();
    }

    /** The one who is appointed by mistake. */
    static int eleventh() {
        return 6;
    }

    private static String groupOf(int citizen) {
        return citizen >= FIRST_PARENT ? "parents" : citizen >= FIRST_NEIGHBOUR ? "neighbours" : "youth-13-18";
    }

    private static String login(String kind, int number) {
        return "gentofte-" + kind + "-" + number;
    }

    private void organisation(Stage stage, String name, String displayName, String sector, String domain)
            throws InterruptedException {
        ObjectNode body = Stage.body();
        body.put("kind", "ORGANISATION");
        describe(body, displayName, sector, domain);
        register(stage, name, body);
    }

    private static ObjectNode someone(String displayName, String sector, String domain, boolean lay, String login) {
        ObjectNode body = Stage.body();
        body.put("kind", "PERSON");
        body.put("lay", lay);
        body.putObject("login").put("subject", login);
        describe(body, displayName, sector, domain);
        return body;
    }

    private static void describe(ObjectNode body, String displayName, String sector, String domain) {
        body.put("displayName", displayName);
        body.put("sector", sector);
        body.put("domain", domain);
        body.put("level", "LOCAL");
        body.putArray("jurisdictions").add(PLACE);
    }

    private void mayActFor(ObjectNode body, String... organisations) {
        ArrayNode affiliations = body.putArray("affiliations");
        for (String organisation : organisations) {
            affiliations.addObject().put("organisationId", id(organisation)).put("mayAct", true);
        }
    }

    private void register(Stage stage, String name, ObjectNode body) throws InterruptedException {
        body.putObject("externalId").put("source", "demo").put("id", "gentofte/" + (ids.size() + 1));
        Answer answer = stage.does("steward, for " + name, Call.post(STEWARD, "/v1/actors", body), "actors");
        if (answer.created()) {
            stage.event("actor-registered", event -> event.subject().equals(answer.id()));
        }
        ids.put(name, answer.id());
    }
}
