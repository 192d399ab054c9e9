package org.cocreation.arena.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.contracts.ArenaEvent.ProposalSubmitted;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;
import org.cocreation.kit.http.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Map<SeatRole, Integer> TWO_ROLES = Map.of(SeatRole.CITIZEN, 1, SeatRole.POLITICIAN, 1);

    private static final UUID DECISION = UUID.randomUUID();

    private final Proposal proposal = new Proposal(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "Skate park on the harbour",
            List.of(new Assumption("they come", "use", true)),
            1,
            NOON);

    @Test
    void anIdeaOfOneRoleStaysAnIdea() {
        assertThatThrownBy(() -> proposal.submit(Map.of(SeatRole.CITIZEN, 3), NOON))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.type()).isEqualTo(ProposalProblem.TOO_FEW_AUTHORS));
        assertThat(proposal.state()).isEqualTo(ProposalState.IDEA);
    }

    @Test
    void authorsOfTwoRolesSubmitIt() {
        ProposalSubmitted submitted = proposal.submit(TWO_ROLES, NOON);

        assertThat(submitted.version()).isEqualTo(1);
        assertThat(submitted.criticalAssumptions()).containsExactly(Assumption.id(proposal.id(), "they come"));
        assertThat(proposal.state()).isEqualTo(ProposalState.PROPOSED);
    }

    @Test
    void iteratingBeginsTheNextVersionUnderThePresentFraming() {
        tested();

        var iterated = proposal.iterate(
                new IterateProposal(IterationBasis.PIVOT, null, "with skaters", null, null, null), 2, NOON);

        assertThat(iterated.fromVersion()).isEqualTo(1);
        assertThat(iterated.toVersion()).isEqualTo(2);
        assertThat(iterated.basis()).isEqualTo("PIVOT");
        assertThat(proposal.state()).isEqualTo(ProposalState.PROPOSED);
        assertThat(proposal.assumption("they come")).isPresent();
    }

    @Test
    void criticalAssumptionsKeepTheirIdsWhileTheirWordsStay() {
        tested();
        List<UUID> second = proposal.iterate(
                        new IterateProposal(
                                IterationBasis.PIVOT,
                                null,
                                null,
                                null,
                                List.of(
                                        new Assumption("they come", "use", true),
                                        new Assumption("they stay", null, true),
                                        new Assumption("it is sunny", null, false)),
                                null),
                        1,
                        NOON)
                .criticalAssumptions();

        UUID come = Assumption.id(proposal.id(), "they come");
        assertThat(second).containsExactly(come, Assumption.id(proposal.id(), "they stay"));
        assertThat(Assumption.id(UUID.randomUUID(), "they come")).isNotEqualTo(come);
    }

    @Test
    void anUntestedProposalIsNotIterated() {
        proposal.submit(TWO_ROLES, NOON);

        assertThatThrownBy(() -> proposal.iterate(
                        new IterateProposal(IterationBasis.PERSEVERE, null, null, null, null, null), 1, NOON))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void whatIsSetAsideStaysSo() {
        proposal.setAside(new SetAside(SetAsideReason.PARKED, null), NOON);

        assertThatThrownBy(() -> proposal.submit(TWO_ROLES, NOON)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> proposal.changed(NOON)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void anUntestedProposalIsDecidedOnlyWithAWaiverThatStaysWithItsVersion() {
        proposal.submit(TWO_ROLES, NOON);
        assertThatThrownBy(() -> proposal.beginDecision(DECISION, null, NOON))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.type()).isEqualTo(ProposalProblem.PROPOSAL_NOT_TESTED));
        assertThat(proposal.state()).isEqualTo(ProposalState.PROPOSED);

        PrototypeWaiver waiver = new PrototypeWaiver("a change of wording only", UUID.randomUUID());
        proposal.beginDecision(DECISION, waiver, NOON);

        assertThat(proposal.state()).isEqualTo(ProposalState.DECIDING);
        assertThat(proposal.waiver()).contains(waiver);
        proposal.decisionNotTaken(NOON);
        assertThat(proposal.state()).isEqualTo(ProposalState.PROPOSED);
    }

    @Test
    void aTestedProposalNeedsNoWaiver() {
        tested();

        proposal.beginDecision(DECISION, new PrototypeWaiver("not needed", UUID.randomUUID()), NOON);

        assertThat(proposal.waiver()).isEmpty();
        proposal.decisionNotTaken(NOON);
        assertThat(proposal.state()).isEqualTo(ProposalState.TESTED);
    }

    @Test
    void anIdeaIsNotDecided() {
        assertThatThrownBy(() -> proposal.beginDecision(DECISION, new PrototypeWaiver("now", UUID.randomUUID()), NOON))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void aRecommendationWithoutAnswerLeavesItTestedAndMarked() {
        tested();
        proposal.beginDecision(DECISION, null, NOON);

        proposal.recommend(NOON);

        assertThat(proposal.recommended()).isTrue();
        assertThat(proposal.state()).isEqualTo(ProposalState.TESTED);
        proposal.beginDecision(UUID.randomUUID(), null, NOON);
        assertThat(proposal.state()).isEqualTo(ProposalState.DECIDING);
    }

    @Test
    void theArenaAdoptsWithBindingEffect() {
        tested();
        proposal.beginDecision(DECISION, null, NOON);

        var adopted =
                proposal.adopt(new Adoption(DECISION, List.of("DK-157"), Adoption.By.ARENA, false, "SMALL"), NOON);

        assertThat(adopted.by()).isEqualTo("ARENA");
        assertThat(adopted.decisionId()).isEqualTo(DECISION);
        assertThat(adopted.jurisdictions()).containsExactly("DK-157");
        assertThat(proposal.state().ended()).isTrue();
    }

    @Test
    void aReferredProposalIsAdoptedRejectedOrRemitted() {
        UUID council = UUID.randomUUID();
        tested();
        proposal.beginDecision(DECISION, null, NOON);
        var referred = proposal.refer(council, NOON.plusSeconds(60), NOON);
        assertThat(referred.decisionId()).isEqualTo(DECISION);
        assertThat(referred.authoriserActorId()).isEqualTo(council);
        assertThatThrownBy(() -> proposal.decisionNotTaken(NOON)).isInstanceOf(RuleViolation.class);

        var remitted = proposal.remit(2, NOON);

        assertThat(remitted.basis()).isEqualTo("REMIT");
        assertThat(remitted.toVersion()).isEqualTo(2);
        assertThat(proposal.state()).isEqualTo(ProposalState.PROPOSED);
        assertThatThrownBy(() -> proposal.reject(council, true, NOON)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void aRejectedProposalStaysSo() {
        tested();
        proposal.beginDecision(DECISION, null, NOON);
        proposal.refer(UUID.randomUUID(), NOON, NOON);

        var rejected = proposal.reject(UUID.randomUUID(), true, NOON);

        assertThat(rejected.reasonGiven()).isTrue();
        assertThat(proposal.state().ended()).isTrue();
    }

    @Test
    void aMergedProposalNamesTheOther() {
        UUID other = UUID.randomUUID();

        var merged = proposal.mergeInto(other, "the same idea", NOON);

        assertThat(merged.reason()).isEqualTo("MERGED");
        assertThat(merged.mergedInto()).isEqualTo(other);
        assertThat(proposal.state()).isEqualTo(ProposalState.SET_ASIDE);
    }

    @ParameterizedTest
    @CsvSource({
        "IDEA, PROPOSED SET_ASIDE",
        "PROPOSED, PROTOTYPED DECIDING SET_ASIDE",
        "PROTOTYPED, TESTING DECIDING SET_ASIDE",
        "TESTING, TESTED SET_ASIDE",
        "TESTED, PROPOSED PROTOTYPED DECIDING SET_ASIDE",
        "DECIDING, PROPOSED PROTOTYPED TESTED REFERRED ADOPTED",
        "REFERRED, PROPOSED ADOPTED REJECTED",
        "ADOPTED, ''",
        "REJECTED, ''",
        "SET_ASIDE, ''",
    })
    void everyLegalMove(ProposalState from, String targets) {
        String legal = String.join(
                " ",
                Arrays.stream(ProposalState.values())
                        .filter(from::canBecome)
                        .map(Enum::name)
                        .toList());

        assertThat(legal).isEqualTo(targets);
    }

    @Test
    void aCriticalAssumptionCountsAsTestedOnceATestIsConclusive() {
        List<Assumption> logic =
                List.of(new Assumption("they come", null, true), new Assumption("it lasts", null, false));

        assertThat(untested(logic, test("INCONCLUSIVE"))).containsExactly("they come");
        assertThat(untested(logic, test("REFUTED"))).isEmpty();
    }

    private static List<String> untested(List<Assumption> logic, ProposalView.TestSummary test) {
        return new ProposalView.History(List.of(), List.of(), List.of(test), false).untested(logic);
    }

    private static ProposalView.TestSummary test(String outcome) {
        return new ProposalView.TestSummary(
                UUID.randomUUID(), UUID.randomUUID(), 1, "they come", "", 0.5, null, outcome, "PIVOT", NOON, NOON);
    }

    private void tested() {
        proposal.submit(TWO_ROLES, NOON);
        proposal.prototype(
                UUID.randomUUID(),
                new AddPrototype(PrototypeKind.SPACE, "chalk", 2, null, null),
                Map.of(Sector.CITIZENRY, 1),
                NOON);
        proposal.startTest(NOON);
        proposal.endTest(NOON);
    }
}
