package org.cocreation.system.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.KafkaDoor;
import org.cocreation.system.platform.SharedPlatform;
import org.cocreation.system.platform.TestPlatform;
import org.cocreation.system.scenario.Network.Member;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A network without a mandate decides on its money by equal shares, and then under a county's mandate until the ceiling is reached: steps
 * M9, M12, M13 and M14 of the case. Money is in cents.
 */
@Order(13)
@ExtendWith(SharedPlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MinneapolisE2E {

    private static final long THOUSAND = 100_000;
    private static final List<String> GROUPS = List.of("role:CIVIL_SOCIETY", "role:PUBLIC_MANAGER", "role:CITIZEN");

    private final TestPlatform platform;
    private final KafkaDoor kafka;
    private Network network;
    private UUID mandate;
    private UUID loans;

    MinneapolisE2E(TestPlatform platform) {
        this.platform = platform;
        this.kafka = platform.kafka();
    }

    @Test
    @Order(9)
    void sevenNonProfitsDivideTheirMoneyByEqualShares() {
        network = new Network(platform, "minneapolis");
        UUID decision = open(Json.of(
                "decisionType",
                "SPEND",
                "question",
                "What do we begin with?",
                "rule",
                Json.of("kind", "EQUAL_SHARES", "roles", List.of("CIVIL_SOCIETY"), "quorum", 0.5),
                "options",
                List.of(option("intake", 280), option("marketing", 150), option("loans", 320), option("metrics", 90)),
                "budget",
                money(700)));
        List<List<String>> approvals = List.of(
                List.of("intake", "marketing", "metrics"),
                List.of("intake", "marketing", "metrics"),
                List.of("intake", "marketing", "loans"),
                List.of("intake", "marketing", "loans"),
                List.of("intake", "loans"),
                List.of("intake", "loans", "metrics"),
                List.of("intake", "loans", "metrics"));
        List<Member> nonProfits = network.of("CIVIL_SOCIETY");
        for (int i = 0; i < approvals.size(); i++) {
            vote(decision, nonProfits.get(i), Json.of("approvals", approvals.get(i)));
        }
        JsonNode taken = close(decision);
        assertThat(texts(taken.path("result"))).isEqualTo(Set.of("intake", "marketing", "metrics"));
        assertThat(taken.path("effect").asText()).as("there is no mandate").isEqualTo("RECOMMENDATION");
        assertThat(taken.has("degradedBecause")).isFalse();
        JsonNode byShares = platform.anybody()
                .get("/v1/decisions/" + decision)
                .json()
                .path("outcome")
                .path("budgets");
        assertThat(byShares.path("equalShares").path("left").asLong()).isEqualTo(180 * THOUSAND);
        assertThat(texts(byShares.path("greedy").path("chosen")))
                .as("shown beside it")
                .isNotEmpty();
    }

    @Test
    @Order(12)
    void aCountyDelegatesDecisionsUpToACeiling() {
        platform.steward()
                .post(
                        "/v1/actors/" + network.county.actor() + "/authorities",
                        Json.of(
                                "basis",
                                "County board resolution",
                                "decisionTypes",
                                List.of("SPEND", "ADOPT_PROPOSAL"),
                                "jurisdictions",
                                List.of(Network.COUNTY),
                                "budgetCeiling",
                                money(1_000),
                                "heldBy",
                                "BODY"))
                .created();
        platform.settle();
        mandate = platform.as("minneapolis-speaker-of-county", "participant", "authoriser")
                .actingFor(network.county.actor())
                .post(
                        "/v1/arenas/" + network.arena + "/mandates",
                        Json.of(
                                "power",
                                "DECIDE",
                                "scope",
                                Json.of(
                                        "decisionTypes",
                                        List.of("SPEND", "ADOPT_PROPOSAL"),
                                        "jurisdictions",
                                        List.of(Network.COUNTY),
                                        "budgetCeiling",
                                        money(350)),
                                "rule",
                                Json.of("kind", "CONCURRENT_MAJORITY", "quorum", 0.5, "groups", GROUPS),
                                "validUntil",
                                Committee.inDays(730)))
                .created()
                .id();
        assertThat(kafka.await("mandate-granted", mandate).data().path("power").asText())
                .isEqualTo("DECIDE");
    }

    @Test
    @Order(13)
    void decisionsBindAsLongAsTheCeilingAllowsAndTheLastOneEndsTheMandate() {
        loans = network.proposal("Loans for those whom banks turn away");
        JsonNode first = passes(loans, 320, "BINDING");
        assertThat(first.path("tallies")).hasSizeGreaterThanOrEqualTo(3);
        JsonNode adopted = kafka.await("proposal-adopted", loans).data();
        assertThat(adopted.path("by").asText()).isEqualTo("ARENA");

        UUID campaign = network.proposal("A campaign in four languages");
        JsonNode second = passes(campaign, 50, "RECOMMENDATION");
        assertThat(second.path("degradedBecause").asText()).isEqualTo("BUDGET");
        JsonNode referred = kafka.await("proposal-referred", campaign).data();
        assertThat(referred.path("authoriserActorId").asText())
                .isEqualTo(network.county.actor().toString());

        UUID register = network.proposal("A register of suppliers");
        passes(register, 30, "BINDING");
        JsonNode ended = kafka.await("mandate-ended", mandate).data();
        assertThat(ended.path("endReason").asText()).isEqualTo("EXHAUSTED");
        assertThat(ended.path("spent").path("amount").asLong()).isEqualTo(350 * THOUSAND);
        JsonNode chain = platform.anybody()
                .get("/v1/arenas/" + network.arena + "/decisions/verify")
                .ok()
                .json();
        assertThat(chain.path("holds").asBoolean()).isTrue();
        assertThat(chain.path("checked").asInt()).isEqualTo(4);
    }

    @Test
    @Order(14)
    void otherCountiesAreObservedToAdoptDeclineAndConsider() {
        Map<String, String> others = Map.of("US-27123", "ADOPTED", "US-27037", "DECLINED", "US-27163", "CONSIDERED");
        others.forEach((county, status) -> platform.steward()
                .post("/v1/proposals/" + loans + "/adoptions", observation(county, status))
                .created());
        kafka.awaitExactly(
                3,
                "adoption-observed",
                event -> event.is("adoption-observed", network.arena)
                        && event.data().path("proposalId").asText().equals(loans.toString()));
        assertThat(platform.anybody().list("/v1/proposals/" + loans + "/adoptions"))
                .as("the county's own adoption and the three others")
                .hasSize(4);
    }

    /** Everybody votes for it, and it has the effect that was foreseen; the answer is what the world is told. */
    private JsonNode passes(UUID proposal, long thousands, String effect) {
        UUID decision = open(Json.of(
                "decisionType",
                "SPEND",
                "proposalIds",
                List.of(proposal.toString()),
                "amount",
                money(thousands),
                "prototypeWaiver",
                Json.of("reason", "Others have tried it for years")));
        JsonNode opened = kafka.await("decision-opened", decision).data();
        assertThat(opened.path("mandateId").asText()).isEqualTo(mandate.toString());
        assertThat(opened.path("expectedEffect").asText()).as("foreseen").isEqualTo(effect);
        network.members.forEach(member -> vote(decision, member, Json.of("choice", "FOR")));
        JsonNode taken = close(decision);
        assertThat(taken.path("state").asText()).isEqualTo("TAKEN");
        assertThat(taken.path("effect").asText()).isEqualTo(effect);
        assertThat(taken.path("prototypeWaived").asBoolean()).isTrue();
        return taken;
    }

    private UUID open(Map<String, Object> decision) {
        return network.facilitator()
                .post(
                        "/v1/arenas/" + network.arena + "/decisions",
                        Json.with(decision, "closesAt", Committee.inDays(3)))
                .created()
                .id();
    }

    private static void vote(UUID decision, Member member, Map<String, Object> ballot) {
        member.client()
                .put("/v1/decisions/" + decision + "/ballots/" + member.actor(), ballot)
                .ok();
    }

    private JsonNode close(UUID decision) {
        network.facilitator().post("/v1/decisions/" + decision + "/close").ok();
        return kafka.await("decision-taken", decision).data();
    }

    private static Map<String, Object> observation(String county, String status) {
        return Json.of("jurisdiction", county, "status", status, "source", "https://example.org/" + county);
    }

    private static Map<String, Object> option(String code, long thousands) {
        return Json.of("code", code, "title", "The " + code, "cost", thousands * THOUSAND);
    }

    private static Map<String, Object> money(long thousands) {
        return Json.of("amount", thousands * THOUSAND, "currency", "USD");
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new HashSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
