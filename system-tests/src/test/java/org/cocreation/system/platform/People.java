package org.cocreation.system.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Registers the people and organisations of a test through the gateway, as a steward would. */
public final class People {

    private final TestPlatform platform;
    private final String place;

    /** People of one place; its name keeps their logins apart from those of other tests. */
    public People(TestPlatform platform, String place) {
        this.platform = platform;
        this.place = place;
    }

    /** An actor and a client that speaks for it. */
    public record Actor(UUID id, String subject, Client client) {}

    /** A person with a login, and with markers in every personal field. */
    public Actor person(String name, Map<String, Object> more) {
        String subject = place + "-" + name;
        Map<String, Object> body = Json.of(
                "kind",
                "PERSON",
                "sector",
                "CITIZENRY",
                "domain",
                "CIVIC",
                "level",
                "LOCAL",
                "jurisdictions",
                List.of("DK-157"),
                "lay",
                true,
                "login",
                Json.of("subject", subject));
        platform.markers().plant(body, subject);
        body.putAll(more);
        UUID id = platform.steward().post("/v1/actors", body).created().id();
        return new Actor(id, subject, platform.as(subject, "participant"));
    }

    /** A citizen whom these groups' troubles affect. */
    public Actor citizen(String name, String... affectedBy) {
        return person(name, Json.of("stakes", stakes(affectedBy)));
    }

    /** Several citizens, numbered. */
    public List<Actor> citizens(int count, String name) {
        List<Actor> citizens = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            citizens.add(citizen(name + "-" + i));
        }
        return citizens;
    }

    /** An organisation, for which somebody with mayAct can speak. */
    public UUID organisation(String name, String sector, String domain) {
        return platform.steward()
                .post(
                        "/v1/actors",
                        Json.of(
                                "kind",
                                "ORGANISATION",
                                "displayName",
                                name,
                                "sector",
                                sector,
                                "domain",
                                domain,
                                "level",
                                "LOCAL",
                                "lay",
                                false,
                                "jurisdictions",
                                List.of("DK-157")))
                .created()
                .id();
    }

    /** That a person may act for an organisation. */
    public static Map<String, Object> mayActFor(UUID organisation) {
        return Json.of("organisationId", organisation.toString(), "mayAct", true);
    }

    /** Stakes of somebody affected as a member of these groups. */
    public static List<Map<String, Object>> stakes(String... groups) {
        List<Map<String, Object>> stakes = new ArrayList<>();
        for (String group : groups) {
            stakes.add(Json.of(
                    "subject", group, "subjectKind", "GROUP", "kind", "AFFECTED", "legitimacy", 3, "urgency", 2));
        }
        return stakes;
    }
}
