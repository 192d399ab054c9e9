package org.cocreation.system.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.KafkaDoor;
import org.cocreation.system.scenario.TwinCities.Member;

/** M9, M12, M13, M14 and M16: money by equal shares without a mandate, then a county's mandate until its ceiling, and one taken back. */
final class Delegating {

    private static final long THOUSAND = 100_000;
    private static final List<String> GROUPS = List.of("role:CIVIL_SOCIETY", "role:PUBLIC_MANAGER", "role:CITIZEN");
    private static final List<List<String>> APPROVALS = List.of(
            List.of("intake", "marketing", "metrics"),
            List.of("intake", "marketing", "metrics"),
            List.of("intake", "marketing", "loans"),
            List.of("intake", "marketing", "loans"),
            List.of("intake", "loans"),
            List.of("intake", "loans", "metrics"),
            List.of("intake", "loans", "metrics"));

    private final Gathering gathering;
    private final TwinCities cities;
    private final KafkaDoor kafka;
    private UUID mandate = new UUID(0, 0);
    private UUID loans = new UUID(0, 0);

    Delegating(Gathering gathering) {
        this.gathering = gathering;
        this.cities = gathering.cities;
        this.kafka = cities.kafka;
    }

    /** A proposal of a non-profit and an entrepreneur. */
    static UUID submitted(Gathering gathering, String title) {
        TwinCities cities = gathering.cities;
        Member entrepreneur = cities.gathered().get(8);
        UUID id = cities.facilitator()
                .post("/v1/arenas/" + gathering.arena + "/proposals", Json.of("title", title, "summary", title))
                .created()
                .id();
        String path = "/v1/proposals/" + id;
        cities.facilitator()
                .post(path + "/authors", Json.of("actorId", entrepreneur.actor().toString()))
                .ok();
        entrepreneur
                .client()
                .post(path + "/authors/" + entrepreneur.actor() + "/consent")
                .ok();
        cities.facilitator().post(path + "/submit").ok();
        return id;
    }

    void sevenNonProfitsDivideTheirMoneyByEqualShares() {
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
                TwinCities.money(700)));
        for (int i = 0; i < APPROVALS.size(); i++) {
            vote(decision, cities.nonProfits.get(i), Json.of("approvals", APPROVALS.get(i)));
        }
        JsonNode taken = close(decision);
        assertThat(texts(taken.path("result"))).isEqualTo(Set.of("intake", "marketing", "metrics"));
        assertThat(taken.path("effect").asText()).as("there is no mandate").isEqualTo("RECOMMENDATION");
        assertThat(taken.has("degradedBecause")).isFalse();
        JsonNode byShares =
                cities.read("/v1/decisions/" + decision).path("outcome").path("budgets");
        assertThat(byShares.path("equalShares").path("left").asLong()).isEqualTo(180 * THOUSAND);
        assertThat(texts(byShares.path("greedy").path("chosen")))
                .as("shown beside it")
                .isNotEmpty();
    }

    /** The decision binds in practice, because who promised the money keeps the promise. */
    void theFoundationKeepsItsPromise() {
        cities.facilitator()
                .post("/v1/commitments/" + gathering.money + "/fulfil")
                .ok();
        assertThat(kafka.await("commitment-closed", gathering.money)
                        .data()
                        .path("state")
                        .asText())
                .isEqualTo("FULFILLED");
    }

    void theCountysAuthorityIsRecognisedAndItWantsAnAccount() {
        cities.platform
                .steward()
                .post(
                        "/v1/actors/" + cities.county.actor() + "/authorities",
                        Json.of(
                                "basis",
                                "County board resolution",
                                "decisionTypes",
                                List.of("SPEND", "ADOPT_PROPOSAL"),
                                "jurisdictions",
                                List.of(TwinCities.HENNEPIN),
                                "budgetCeiling",
                                TwinCities.money(1_000),
                                "heldBy",
                                "BODY"))
                .created();
        kafka.await("authority-recognised", cities.county.actor());
        cities.platform.settle();
        cities.forCounty()
                .put("/v1/actors/" + cities.county.actor() + "/leadership-account", Json.of("consent", true))
                .ok();
    }

    /** The county lets the network decide up to 350 000 dollars; that costs it capital. */
    void theCountyDelegates() {
        mandate = cities.forCounty()
                .post(
                        "/v1/arenas/" + gathering.arena + "/mandates",
                        Json.of(
                                "power",
                                "DECIDE",
                                "scope",
                                Json.of(
                                        "decisionTypes",
                                        List.of("SPEND", "ADOPT_PROPOSAL"),
                                        "jurisdictions",
                                        List.of(TwinCities.HENNEPIN),
                                        "budgetCeiling",
                                        TwinCities.money(350)),
                                "rule",
                                Json.of("kind", "CONCURRENT_MAJORITY", "quorum", 0.5, "groups", GROUPS),
                                "validUntil",
                                cities.inDays(730)))
                .created()
                .id();
        assertThat(kafka.await("mandate-granted", mandate).data().path("power").asText())
                .isEqualTo("DECIDE");
        capitalIsSpent(10);
    }

    void decisionsBindAsLongAsTheCeilingAllowsAndTheLastOneEndsTheMandate() {
        loans = submitted(gathering, "Loans for those whom banks turn away");
        JsonNode first = passes(loans, 320, "BINDING");
        assertThat(first.path("tallies")).hasSizeGreaterThanOrEqualTo(3);
        JsonNode adopted = kafka.await("proposal-adopted", loans).data();
        assertThat(adopted.path("by").asText()).isEqualTo("ARENA");

        UUID campaign = submitted(gathering, "A campaign in four languages");
        JsonNode second = passes(campaign, 50, "RECOMMENDATION");
        assertThat(second.path("degradedBecause").asText()).isEqualTo("BUDGET");
        JsonNode referred = kafka.await("proposal-referred", campaign).data();
        assertThat(referred.path("authoriserActorId").asText())
                .isEqualTo(cities.county.actor().toString());

        UUID register = submitted(gathering, "A register of suppliers");
        passes(register, 30, "BINDING");
        JsonNode ended = kafka.await("mandate-ended", mandate).data();
        assertThat(ended.path("endReason").asText()).isEqualTo("EXHAUSTED");
        assertThat(ended.path("spent").path("amount").asLong()).isEqualTo(350 * THOUSAND);
        JsonNode chain = cities.read("/v1/arenas/" + gathering.arena + "/decisions/verify");
        assertThat(chain.path("holds").asBoolean()).isTrue();
        assertThat(chain.path("checked").asInt()).isEqualTo(4);
    }

    void otherCountiesAdoptDeclineAndConsider() {
        Map<String, String> others = Map.of("US-27123", "ADOPTED", "US-27037", "DECLINED", "US-27163", "CONSIDERED");
        others.forEach((county, status) -> cities.platform
                .steward()
                .post(
                        "/v1/proposals/" + loans + "/adoptions",
                        Json.of("jurisdiction", county, "status", status, "source", "https://example.org/" + county))
                .created());
        kafka.awaitExactly(
                3,
                "adoption-observed",
                event -> event.is("adoption-observed", gathering.arena)
                        && event.data().path("proposalId").asText().equals(loans.toString()));
        assertThat(cities.platform.anybody().list("/v1/proposals/" + loans + "/adoptions"))
                .as("the county's own adoption and the three others")
                .hasSize(4);
        cities.platform.settle();
        JsonNode inputs = cities.read("/v1/measures/diffusion/" + loans + "?neighbours=US-27123,US-27037,US-27163")
                .path("measures")
                .path(0)
                .path("inputs");
        assertThat(inputs.path("considered").asInt()).isEqualTo(4);
        assertThat(inputs.path("adopted").asInt()).isEqualTo(2);
        assertThat(inputs.path("statuses").path("DECLINED").asInt()).isEqualTo(1);
        assertThat(inputs.path("statuses").path("CONSIDERED").asInt()).isEqualTo(1);
        assertThat(inputs.path("neighbourExposure").asDouble()).isCloseTo(1 / 3.0, within(5e-5));
    }

    /** A mandate that is taken back while a question is open binds nothing any more, and costs capital. */
    void aMandateThatIsTakenBackBindsNothing() {
        theCountyDelegates();
        UUID guide = submitted(gathering, "A printed guide to all doors");
        UUID decision = open(spending(guide, 1));
        assertThat(kafka.await("decision-opened", decision)
                        .data()
                        .path("expectedEffect")
                        .asText())
                .isEqualTo("BINDING");
        cities.forCounty()
                .post("/v1/mandates/" + mandate + "/revoke", Json.of("reason", "The board has changed its mind"))
                .ok();
        assertThat(kafka.await("mandate-ended", mandate)
                        .data()
                        .path("endReason")
                        .asText())
                .isEqualTo("REVOKED");
        capitalIsSpent(8);
        allAreFor(decision);
        JsonNode taken = close(decision);
        assertThat(taken.path("effect").asText()).isEqualTo("RECOMMENDATION");
        assertThat(taken.path("degradedBecause").asText()).isEqualTo("MANDATE_ENDED");
    }

    /** Everybody votes for it, and it has the effect that was foreseen; the answer is what the world is told. */
    private JsonNode passes(UUID proposal, long thousands, String effect) {
        UUID decision = open(spending(proposal, thousands));
        JsonNode opened = kafka.await("decision-opened", decision).data();
        assertThat(opened.path("mandateId").asText()).isEqualTo(mandate.toString());
        assertThat(opened.path("expectedEffect").asText()).as("foreseen").isEqualTo(effect);
        allAreFor(decision);
        JsonNode taken = close(decision);
        assertThat(taken.path("state").asText()).isEqualTo("TAKEN");
        assertThat(taken.path("effect").asText()).isEqualTo(effect);
        assertThat(taken.path("prototypeWaived").asBoolean()).isTrue();
        return taken;
    }

    private static Map<String, Object> spending(UUID proposal, long thousands) {
        return Json.of(
                "decisionType",
                "SPEND",
                "proposalIds",
                List.of(proposal.toString()),
                "amount",
                TwinCities.money(thousands),
                "prototypeWaiver",
                Json.of("reason", "Others have tried it for years"));
    }

    private void capitalIsSpent(int amount) {
        kafka.await(
                "leadership-capital-changed, spending " + amount,
                event -> event.is("leadership-capital-changed", cities.county.actor())
                        && event.data().path("kind").asText().equals("SPEND")
                        && event.data().path("amount").asDouble() == amount);
    }

    private UUID open(Map<String, Object> decision) {
        return cities.facilitator()
                .post("/v1/arenas/" + gathering.arena + "/decisions", Json.with(decision, "closesAt", cities.inDays(3)))
                .created()
                .id();
    }

    private void allAreFor(UUID decision) {
        cities.gathered().forEach(member -> vote(decision, member, Json.of("choice", "FOR")));
        vote(decision, cities.county, Json.of("choice", "FOR"));
    }

    private static void vote(UUID decision, Member member, Map<String, Object> ballot) {
        member.client()
                .put("/v1/decisions/" + decision + "/ballots/" + member.actor(), ballot)
                .ok();
    }

    private JsonNode close(UUID decision) {
        cities.facilitator().post("/v1/decisions/" + decision + "/close").ok();
        return kafka.await("decision-taken", decision).data();
    }

    private static Map<String, Object> option(String code, long thousands) {
        return Json.of("code", code, "title", "The " + code, "cost", thousands * THOUSAND);
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new HashSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
