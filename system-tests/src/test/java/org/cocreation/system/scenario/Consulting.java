package org.cocreation.system.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.KafkaDoor;
import org.cocreation.system.platform.People.Actor;

/** G10: six statements, twelve who vote, two groups of six, and one statement on which both agree. */
final class Consulting {

    private static final int[][] VOTES = {
        {1, 1, -1, -1, 1, 0}, {1, 1, -1, -1, 1, 0}, {1, 1, -1, -1, 1, 0}, {1, 1, -1, -1, 1, 1},
        {1, 1, -1, -1, 1, 1}, {1, 1, -1, 0, 1, -1}, {-1, -1, 1, 1, 1, 0}, {-1, -1, 1, 1, 1, 0},
        {-1, -1, 1, 1, 1, 0}, {-1, -1, 1, 1, 1, 0}, {-1, 0, 1, 1, 1, 1}, {-1, -1, 1, 1, -1, 0}
    };

    private final Committee committee;
    private final KafkaDoor kafka;
    private String path = "";

    Consulting(Committee committee) {
        this.committee = committee;
        this.kafka = committee.kafka;
    }

    void twelveVoteOnSixStatements() {
        UUID id = committee
                .officer()
                .post(
                        "/v1/consultations",
                        Json.of(
                                "arenaId",
                                committee.arena.toString(),
                                "question",
                                "What makes a place one that young people use?",
                                "statements",
                                List.of(
                                        "It is loud there and nobody minds",
                                        "It is open all night",
                                        "Grown-ups keep an eye on it",
                                        "It costs no more than a playground",
                                        "There is somewhere to sit in the dry",
                                        "It is close to the station"),
                                "openData",
                                true))
                .created()
                .id();
        path = "/v1/consultations/" + id;
        kafka.await("consultation-opened", id);
        List<JsonNode> statements = committee.platform.anybody().list(path + "/statements");
        assertThat(statements).hasSize(6);
        List<Actor> voters = voters();
        for (int voter = 0; voter < VOTES.length; voter++) {
            List<Map<String, Object>> votes = new ArrayList<>();
            for (int i = 0; i < statements.size(); i++) {
                votes.add(Json.of("statementId", statements.get(i).path("id").asText(), "value", VOTES[voter][i]));
            }
            voters.get(voter)
                    .client()
                    .put(path + "/votes", Json.of("votes", votes))
                    .ok();
        }
    }

    void twoGroupsOfSixAgreeOnTheFifthOnly() {
        committee.skater().client().post(path + "/close").refused(403, "facilitator-needed");
        committee.officer().post(path + "/close").ok();
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        JsonNode closed = kafka.await("consultation-closed", id).data();
        JsonNode consensus = kafka.awaitExactly(
                        1, "consensus-found", event -> event.is("consensus-found", committee.arena))
                .get(0)
                .data();

        assertThat(closed.path("groupSizes").toString()).isEqualTo("[6,6]");
        assertThat(closed.path("participants").asInt()).isEqualTo(12);
        assertThat(closed.path("consensus").toString()).isEqualTo("[5]");
        assertThat(closed.path("silhouette").asDouble()).isCloseTo(0.813, within(0.0005));
        assertThat(consensus.path("number").asInt()).isEqualTo(5);
        assertThat(consensus.path("groupInformedConsensus").asDouble()).isCloseTo(0.6562, within(0.0001));
        assertThat(consensus.path("mean").asDouble()).isCloseTo(0.8101, within(0.0001));
        JsonNode groups = committee.read(path + "/groups");
        assertThat(groups.path("groups").findValuesAsText("size")).containsExactly("6", "6");
        assertThat(groups.path("mine").isMissingNode()).isTrue();
        List<Actor> voters = voters();
        assertThat(group(voters.get(0))).isEqualTo(group(voters.get(5))).isNotEqualTo(group(voters.get(11)));
    }

    private int group(Actor voter) {
        return voter.client().get(path + "/groups").ok().json().path("mine").asInt(-1);
    }

    private List<Actor> voters() {
        List<Actor> voters = new ArrayList<>(committee.town.young);
        voters.addAll(committee.town.neighbours);
        voters.addAll(committee.town.parents);
        return voters.subList(0, VOTES.length);
    }
}
