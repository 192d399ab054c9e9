package org.cocreation.arena.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BallotPaperTest {

    private static final Set<String> CODES = Set.of("park", "path", "cafe");

    @Test
    void anObjectionNeedsAReasonAndAHarm() {
        refused(paper(BallotForm.CONSENT, null), choice(Choice.OBJECT, " ", null), "/reason", "/harm");

        assertThat(paper(BallotForm.CONSENT, null).read(choice(Choice.OBJECT, "noise", "sleep")))
                .isEqualTo(Vote.of(Choice.OBJECT));
    }

    @Test
    void onlyAnObjectionHasAReason() {
        refused(paper(BallotForm.CONSENT, null), choice(Choice.CONSENT, "because", "none"), "/reason", "/harm");
    }

    @Test
    void eachFormAsksForItsOwnChoices() {
        refused(paper(BallotForm.VOTE, null), choice(Choice.CONSENT, null, null), "/choice");
        refused(paper(BallotForm.CONSENT, null), choice(Choice.FOR, null, null), "/choice");
        refused(paper(BallotForm.VOTE, null), new CastBallot(null, null, null, null, null, null), "/choice");
    }

    @Test
    void everyFaultOfABallotIsNamed() {
        CastBallot ballot = new CastBallot(
                Choice.FOR, null, null, List.of("park", "nowhere", "park"), List.of("park"), Map.of("park", 1));

        refused(
                paper(BallotForm.APPROVALS, null),
                ballot,
                "/choice",
                "/approvals/1",
                "/approvals/2",
                "/ranking",
                "/points");
    }

    @Test
    void anEmptyBallotIsABallot() {
        assertThat(paper(BallotForm.APPROVALS, null)
                        .read(new CastBallot(null, null, null, List.of(), null, null))
                        .approvals())
                .isEmpty();
    }

    @Test
    void scoresAreBoundedEachAndPointsTogether() {
        CastBallot ballot = new CastBallot(null, null, null, null, null, Map.of("park", 3, "path", 3));

        assertThat(paper(BallotForm.SCORES, 3).read(ballot).points()).containsEntry("park", 3);
        refused(paper(BallotForm.SCORES, 2), ballot, "/points/park", "/points/path");
        refused(paper(BallotForm.POINTS, 5), ballot, "/points");
        assertThat(paper(BallotForm.POINTS, 6).read(ballot).points()).hasSize(2);
    }

    @Test
    void aRankingNamesEachOptionOnce() {
        CastBallot twice = new CastBallot(null, null, null, null, List.of("park", "park"), null);
        CastBallot partly = new CastBallot(null, null, null, null, List.of("path", "cafe"), null);

        refused(paper(BallotForm.RANKING, null), twice, "/ranking/1");
        assertThat(paper(BallotForm.RANKING, null).read(partly).ranking()).containsExactly("path", "cafe");
    }

    private static BallotPaper paper(BallotForm form, @Nullable Integer most) {
        return new BallotPaper(form, most, CODES);
    }

    private static CastBallot choice(Choice choice, @Nullable String reason, @Nullable String harm) {
        return new CastBallot(choice, reason, harm, null, null, null);
    }

    private static void refused(BallotPaper paper, CastBallot ballot, String... pointers) {
        assertThatThrownBy(() -> paper.read(ballot))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.faults().stream().map(Fault::pointer))
                                .containsExactlyInAnyOrder(pointers));
    }
}
