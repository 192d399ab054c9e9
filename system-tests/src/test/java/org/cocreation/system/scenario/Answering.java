package org.cocreation.system.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.cocreation.system.platform.Client;
import org.cocreation.system.platform.Event;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.KafkaDoor;

/** G22 and G23: who owes an answer forwards it, the council lets its time pass, and accepts with changes. */
final class Answering {

    private final Committee committee;
    private final KafkaDoor kafka;

    Answering(Committee committee) {
        this.committee = committee;
        this.kafka = committee.kafka;
    }

    void aCouncillorAloneCannotAnswer() {
        Client councillor =
                committee.platform.as(committee.town.councillors.get(4).subject(), "participant", "authoriser");
        councillor.post(path(), Json.of("stance", "ACCEPT")).refused(403, "not-the-authoriser");
    }

    void theStandingCommitteeForwards() {
        Client standingCommittee = committee.town.forStandingCommittee();
        Map<String, Object> forward = Json.of("stance", "FORWARD", "forwardTo", committee.town.council.toString());
        standingCommittee.post(path(), forward).refused(400, "invalid-request");
        standingCommittee
                .post(path(), Json.with(forward, "reason", "A park of this size is for the whole council"))
                .ok();
        JsonNode answered = awaitAnswer("FORWARD");
        assertThat(answered.path("authoriserActorId").asText()).isEqualTo(committee.town.standingCommittee.toString());
        assertThat(answered.path("forwardedTo").asText()).isEqualTo(committee.town.council.toString());
        assertThat(answered.path("inTime").asBoolean()).isTrue();
    }

    void theCouncilLetsItsTimePass() {
        committee.platform.settle();
        committee.platform.moveClock("advance", "P31D");
        JsonNode overdue = kafka.await("answer-overdue", committee.decision).data();
        assertThat(overdue.path("authoriserActorId").asText()).isEqualTo(committee.town.council.toString());
        assertThat(overdue.path("daysLate").asInt()).isEqualTo(1);
        assertThat(committee.stateOfProposal()).as("silence is no consent").isEqualTo("REFERRED");
        assertThat(committee.read(path()).path("state").asText()).isEqualTo("OVERDUE");
        committee
                .town
                .forCouncil()
                .post(
                        path(),
                        Json.of(
                                "stance",
                                "FORWARD",
                                "forwardTo",
                                committee.town.standingCommittee.toString(),
                                "reason",
                                "Rather not us"))
                .refused(409, "answer-forwarded");
    }

    void theCouncilAcceptsWithChanges() {
        committee
                .town
                .forCouncil()
                .post(
                        path(),
                        Json.of(
                                "stance",
                                "ACCEPT_WITH_CHANGES",
                                "reason",
                                "Young people have shown that they will use it",
                                "changes",
                                "A smaller budget: the second ramp comes later"))
                .ok();
        JsonNode answered = awaitAnswer("ACCEPT_WITH_CHANGES");
        assertThat(answered.path("reasonGiven").asBoolean()).isTrue();
        assertThat(answered.path("daysTaken").asInt()).isEqualTo(31);
        assertThat(answered.path("inTime").asBoolean()).as("in time: 0 of 1").isFalse();
        JsonNode adopted = kafka.await("proposal-adopted", committee.proposal).data();
        assertThat(adopted.path("by").asText()).isEqualTo("AUTHORISER");
        assertThat(adopted.path("withChanges").asBoolean()).isTrue();
        assertThat(adopted.path("version").asInt()).isEqualTo(2);
        assertThat(committee.stateOfProposal()).isEqualTo("ADOPTED");
        kafka.awaitExactly(1, "answer-overdue", event -> event.is("answer-overdue", committee.decision));
    }

    private JsonNode awaitAnswer(String stance) {
        Event answered = kafka.await(
                "authoriser-answered (" + stance + ")",
                event -> event.is("authoriser-answered", committee.decision)
                        && event.data().path("stance").asText().equals(stance));
        return answered.data();
    }

    private String path() {
        return "/v1/decisions/" + committee.decision + "/answer";
    }
}
