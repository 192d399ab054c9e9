package org.cocreation.value.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.cocreation.value.consultation.NextStatements.Candidate;
import org.junit.jupiter.api.Test;

class NextStatementsTest {

    private static final Candidate NEW = candidate(1, 0, 0);
    private static final Candidate DIVIDING = candidate(2, 50, 100);
    private static final Candidate AGREED = candidate(3, 99, 100);

    @Test
    void theSameChanceChoosesTheSame() {
        List<Candidate> candidates = List.of(NEW, DIVIDING, AGREED);

        assertThat(NextStatements.choose(candidates, 3, new SplittableRandom(7)))
                .isEqualTo(NextStatements.choose(candidates, 3, new SplittableRandom(7)))
                .hasSize(3)
                .doesNotHaveDuplicates();
        assertThat(NextStatements.choose(candidates, 5, new SplittableRandom(7)))
                .hasSize(3);
        assertThat(NextStatements.choose(List.of(), 5, new SplittableRandom(7))).isEmpty();
    }

    @Test
    void whatFewHaveSeenComesFirstThenWhatDividesAndNothingNever() {
        Map<UUID, Integer> first = new HashMap<>();
        SplittableRandom chance = new SplittableRandom(1);
        for (int i = 0; i < 100_000; i++) {
            first.merge(
                    NextStatements.choose(List.of(NEW, DIVIDING, AGREED), 1, chance)
                            .get(0),
                    1,
                    Integer::sum);
        }

        double sum = NEW.weight() + DIVIDING.weight() + AGREED.weight();
        assertThat(first.get(NEW.id()) / 100_000.0)
                .isCloseTo(NEW.weight() / sum, org.assertj.core.data.Offset.offset(0.005));
        assertThat(first.get(NEW.id())).isGreaterThan(first.get(DIVIDING.id()));
        assertThat(first.get(DIVIDING.id())).isGreaterThan(first.get(AGREED.id()));
        assertThat(first.get(AGREED.id())).isPositive();
    }

    /** First come, first served would show the first statements to everybody and the last ones to nobody. */
    @Test
    void everyStatementIsSeenAboutEquallyOftenWhenPeopleVoteOnFew() {
        int[] seen = new int[100];
        SplittableRandom chance = new SplittableRandom(3);
        for (int person = 0; person < 500; person++) {
            List<Candidate> candidates = new ArrayList<>();
            for (int i = 0; i < seen.length; i++) {
                candidates.add(candidate(i, seen[i] / 2, seen[i]));
            }
            NextStatements.choose(candidates, 10, chance).forEach(id -> seen[(int) id.getLeastSignificantBits()]++);
        }

        assertThat(Arrays.stream(seen).boxed())
                .allSatisfy(times -> assertThat(times).isBetween(40, 60));
    }

    private static Candidate candidate(long id, int agrees, int seen) {
        return new Candidate(new UUID(0, id), agrees, seen);
    }
}
