package org.cocreation.system.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.system.platform.Client;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.People;
import org.cocreation.system.platform.People.Actor;
import org.cocreation.system.platform.TestPlatform;

/** The people and bodies of Gentofte that the task committee is about, as registered by a steward. */
final class Town {

    static final String PLACE = "DK-157";

    private static final int YOUNG = 8;
    private static final int NEIGHBOURS = 3;
    private static final int PARENTS = 2;

    final UUID council;
    final UUID standingCommittee;
    final UUID youthClub;
    final List<Actor> young;
    final List<Actor> neighbours;
    final List<Actor> parents;
    final Actor unaffected;
    final List<Actor> councillors = new ArrayList<>();
    final Actor officer;
    final Actor youthWorker;
    private final TestPlatform platform;

    Town(TestPlatform platform, String name) {
        this.platform = platform;
        People people = new People(platform, name);
        council = people.organisation("Council of " + name, "PUBLIC", "POLITICAL");
        standingCommittee = people.organisation("Standing committee of " + name, "PUBLIC", "POLITICAL");
        youthClub = people.organisation("Youth club of " + name, "CIVIL_SOCIETY", "CIVIC");
        young = citizens(people, "young", YOUNG, "youth-13-18");
        neighbours = citizens(people, "neighbour", NEIGHBOURS, "neighbours");
        parents = citizens(people, "parent", PARENTS, "parents");
        unaffected = people.citizen("unaffected");
        for (int i = 1; i <= 5; i++) {
            List<Map<String, Object>> bodies =
                    i == 1 ? List.of(People.mayActFor(council), People.mayActFor(standingCommittee)) : List.of();
            councillors.add(people.person("councillor-" + i, official("POLITICAL", bodies)));
        }
        officer = people.person("officer", official("ADMINISTRATIVE", List.of()));
        youthWorker = people.person("youth-worker", Json.of("affiliations", List.of(People.mayActFor(youthClub))));
    }

    private static List<Actor> citizens(People people, String name, int count, String affectedBy) {
        List<Actor> citizens = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            citizens.add(people.citizen(name + "-" + i, affectedBy));
        }
        return citizens;
    }

    private static Map<String, Object> official(String domain, List<Map<String, Object>> bodies) {
        return Json.of("sector", "PUBLIC", "domain", domain, "lay", false, "affiliations", bodies);
    }

    /** All citizens: those affected first. */
    List<Actor> citizens() {
        List<Actor> all = new ArrayList<>(young);
        all.addAll(neighbours);
        all.addAll(parents);
        all.add(unaffected);
        return all;
    }

    /** The ten whom the council appoints: five young people, three neighbours, two parents. */
    List<Actor> appointed() {
        List<Actor> ten = new ArrayList<>(young.subList(0, 5));
        ten.addAll(neighbours);
        ten.addAll(parents);
        return ten;
    }

    /** The mayor, who speaks for the council. */
    Client forCouncil() {
        return platform.as(councillors.get(0).subject(), "participant", "authoriser")
                .actingFor(council);
    }

    /** The mayor, who speaks for the standing committee. */
    Client forStandingCommittee() {
        return platform.as(councillors.get(0).subject(), "participant", "authoriser")
                .actingFor(standingCommittee);
    }

    /** The youth worker, who speaks for the youth club. */
    Client forYouthClub() {
        return platform.as(youthWorker.subject(), "participant", "authoriser").actingFor(youthClub);
    }

    /** A steward recognises what the council and its committee may decide. */
    void recogniseAuthorities() {
        recognise(council, "ADOPT_PROPOSAL", "SET_RULES", "COMPOSE");
        recognise(standingCommittee, "ADOPT_PROPOSAL");
    }

    private void recognise(UUID body, String... decisionTypes) {
        platform.steward()
                .post(
                        "/v1/actors/" + body + "/authorities",
                        Json.of(
                                "basis",
                                "Local Government Act, section 17",
                                "decisionTypes",
                                List.of(decisionTypes),
                                "jurisdictions",
                                List.of(PLACE),
                                "heldBy",
                                "BODY"))
                .created();
    }

    /** The challenge of the scenario. */
    static Map<String, Object> challenge() {
        return Json.of(
                "title",
                "Places young people actually use",
                "description",
                "Young people have nowhere to be that they chose themselves.",
                "kind",
                "PHYSICAL_PLANNING",
                "ambition",
                "WIDE",
                "topics",
                List.of("youth"),
                "jurisdictions",
                List.of(PLACE),
                "affectedGroups",
                List.of(
                        group("youth-13-18", "Young people of 13 to 18", 0.4),
                        group("parents", "Their parents", 0.3),
                        group("neighbours", "Neighbours of such places", 0.3)));
    }

    private static Map<String, Object> group(String code, String label, double share) {
        return Json.of("code", code, "label", label, "populationShare", share);
    }

    /** The task committee of the scenario. */
    static Map<String, Object> taskCommittee(UUID challenge, String formBy) {
        return Json.of(
                "challengeId",
                challenge.toString(),
                "templateCode",
                "TASK_COMMITTEE",
                "name",
                "Task committee on places for young people",
                "publicIdentity",
                Json.of("tagline", "What the young want, worked out together", "promise", "COLLABORATE"),
                "admission",
                Json.of("mode", "APPOINTED", "open", false),
                "formationPolicy",
                Json.of("minLayShare", 0.5, "minAffectedCoverage", 0.66, "authorisation", "MANDATE"),
                "formBy",
                formBy);
    }

    /** The mandate of the standing committee. */
    static Map<String, Object> mandate(String validUntil) {
        return Json.of(
                "power",
                "RECOMMEND",
                "scope",
                Json.of(
                        "decisionTypes", List.of("ADOPT_PROPOSAL"),
                        "topics", List.of("youth"),
                        "jurisdictions", List.of(PLACE)),
                "rule",
                Json.of(
                        "kind",
                        "CONSENT",
                        "quorum",
                        0.67,
                        "maxRounds",
                        2,
                        "fallBack",
                        Json.of(
                                "kind",
                                "CONCURRENT_MAJORITY",
                                "threshold",
                                0.5,
                                "groups",
                                List.of("role:CITIZEN", "role:POLITICIAN"))),
                "validUntil",
                validUntil,
                "answerWithinDays",
                30);
    }
}
