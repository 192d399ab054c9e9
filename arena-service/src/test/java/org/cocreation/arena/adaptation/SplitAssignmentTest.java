package org.cocreation.arena.adaptation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cocreation.kit.http.Problem.Fault;
import org.junit.jupiter.api.Test;

class SplitAssignmentTest {

    private final UUID seat = UUID.randomUUID();
    private final UUID proposal = UUID.randomUUID();
    private final UUID idea = UUID.randomUUID();

    @Test
    void whatGoesSomewhereIsNoFault() {
        SplitAssignment assignment =
                of(plan(List.of(seat), List.of(proposal), null), plan(List.of(seat), List.of(), true));

        assertThat(assignment.faults()).isEmpty();
        assertThat(assignment.announced()).isEqualTo(3);
    }

    @Test
    void everythingForgottenIsNamed() {
        SplitAssignment assignment = of(plan(List.of(), List.of(), null), plan(List.of(), List.of(), null));

        assertThat(assignment.faults())
                .extracting(Fault::code)
                .containsExactly("seat-forgotten", "proposal-forgotten", "idea-forgotten");
        assertThat(assignment.faults()).extracting(Fault::detail).anyMatch(detail -> detail.contains(seat.toString()));
    }

    @Test
    void thousandsOfForgottenIdeasAreCountedAfterTheFirstHundred() {
        List<UUID> ideas =
                IntStream.range(0, 1_000).mapToObj(i -> UUID.randomUUID()).toList();
        SplitAssignment assignment = new SplitAssignment(
                List.of(plan(List.of(), List.of(), null), plan(List.of(), List.of(), null)),
                List.of(),
                List.of(),
                ideas);

        assertThat(assignment.faults()).hasSize(101);
        assertThat(assignment.faults().get(100).detail()).startsWith("900 more");
    }

    @Test
    void whatIsNotOfTheArenaOrNamedTwiceIsPointedAt() {
        SplitAssignment assignment = of(
                plan(List.of(seat, seat), List.of(UUID.randomUUID(), proposal), true),
                plan(List.of(seat), List.of(), true));

        assertThat(assignment.faults())
                .extracting(Fault::pointer)
                .containsExactly("/successors/0/seatIds/1", "/successors/0/proposalIds/0", "/successors");
    }

    @Test
    void theFirstWhoNamesAProposalTakesItAndLaterOnesDeriveFromIt() {
        SplitAssignment assignment =
                of(plan(List.of(seat), List.of(proposal), null), plan(List.of(seat), List.of(proposal), true));

        assertThat(assignment.movingTo(0)).containsExactly(proposal);
        assertThat(assignment.movingTo(1)).containsExactly(idea);
        assertThat(assignment.derivedFor(0)).isEmpty();
        assertThat(assignment.derivedFor(1)).containsExactly(proposal);
    }

    private SplitAssignment of(SuccessorPlan... plans) {
        return new SplitAssignment(List.of(plans), List.of(seat), List.of(proposal), List.of(idea));
    }

    private static SuccessorPlan plan(List<UUID> seats, List<UUID> proposals, Boolean otherIdeas) {
        return new SuccessorPlan(
                "Successor", null, null, null, null, null, null, null, null, null, seats, proposals, otherIdeas);
    }
}
