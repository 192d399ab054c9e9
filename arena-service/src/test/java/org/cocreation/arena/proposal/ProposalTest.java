package org.cocreation.arena.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;
import org.cocreation.kit.http.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Map<SeatRole, Integer> TWO_ROLES = Map.of(SeatRole.CITIZEN, 1, SeatRole.POLITICIAN, 1);

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
        assertThat(proposal.submit(TWO_ROLES, NOON).version()).isEqualTo(1);
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
    void anUntestedProposalIsNotIterated() {
        proposal.submit(TWO_ROLES, NOON);

        assertThatThrownBy(() -> proposal.iterate(
                        new IterateProposal(IterationBasis.PERSEVERE, null, null, null, null, null), 1, NOON))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void whatIsSetAsideStaysSo() {
        proposal.setAside(new SetAside(SetAsideReason.PARKED, null, null), NOON);

        assertThatThrownBy(() -> proposal.submit(TWO_ROLES, NOON)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> proposal.changed(NOON)).isInstanceOf(RuleViolation.class);
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

        assertThat(ProposalQuery.untested(logic, List.of(test("INCONCLUSIVE")))).containsExactly("they come");
        assertThat(ProposalQuery.untested(logic, List.of(test("REFUTED")))).isEmpty();
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
