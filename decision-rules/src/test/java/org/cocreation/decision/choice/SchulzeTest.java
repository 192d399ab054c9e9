package org.cocreation.decision.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchulzeTest {

    private static final List<String> FIVE = List.of("A", "B", "C", "D", "E");

    @Test
    void thePublishedExampleOfFortyFiveVoters() {
        Schulze.Outcome outcome = published();

        assertThat(outcome.ranking()).containsExactly(of("E"), of("A"), of("C"), of("B"), of("D"));
        assertThat(outcome.strength("E", "A")).isEqualTo(25);
        assertThat(outcome.strength("A", "E")).isEqualTo(24);
        assertThat(outcome.strength("A", "C")).isEqualTo(28);
        assertThat(outcome.voters()).isEqualTo(45);
    }

    @Test
    void optionsThatAreNotRankedShareTheLastPlace() {
        Schulze.Outcome outcome = Schulze.of(FIVE).add(List.of("C")).outcome();

        assertThat(outcome.ranking()).containsExactly(of("C"), List.of("A", "B", "D", "E"));
        assertThat(outcome.preference("C", "A")).isEqualTo(1);
        assertThat(outcome.preference("A", "B")).isZero();
    }

    @Test
    void withoutBallotsEverybodyIsTied() {
        assertThat(Schulze.of(FIVE).outcome().winners()).isEqualTo(FIVE);
        assertThat(Schulze.of(List.of()).outcome().winners()).isEmpty();
    }

    @Test
    void aBallotMayNotNameAnOptionTwiceOrAStranger() {
        Schulze count = Schulze.of(FIVE);

        assertThatThrownBy(() -> count.add(List.of("A", "A"))).hasMessage("option A is ranked twice");
        assertThatThrownBy(() -> count.add(List.of("A", "Z"))).hasMessage("option Z is unknown");
        assertThat(count.outcome().voters()).isZero();
    }

    @Test
    void aCondorcetWinnerWinsAndACondorcetLoserNever() {
        int winners = 0;
        int losers = 0;
        for (int seed = 0; seed < 400; seed++) {
            Schulze.Outcome outcome = count(random(new Random(seed)));
            for (String option : FIVE) {
                if (others(option).allMatch(other -> beats(outcome, option, other))) {
                    winners++;
                    assertThat(outcome.winners()).containsExactly(option);
                }
                if (others(option).allMatch(other -> beats(outcome, other, option))) {
                    losers++;
                    assertThat(outcome.ranking().get(outcome.ranking().size() - 1))
                            .containsExactly(option);
                }
            }
        }
        assertThat(winners).isGreaterThan(50);
        assertThat(losers).isGreaterThan(50);
    }

    @Test
    void reversedBallotsReverseTheChains() {
        for (int seed = 0; seed < 200; seed++) {
            List<List<String>> ballots = random(new Random(seed));
            List<List<String>> reversed = ballots.stream()
                    .map(ballot -> {
                        List<String> copy = new ArrayList<>(ballot);
                        Collections.reverse(copy);
                        return copy;
                    })
                    .toList();
            Schulze.Outcome one = count(ballots);
            Schulze.Outcome other = count(reversed);
            for (String a : FIVE) {
                for (String b : FIVE) {
                    assertThat(other.strength(a, b)).isEqualTo(one.strength(b, a));
                }
            }
            if (one.winners().size() == 1) {
                assertThat(other.winners()).isNotEqualTo(one.winners());
            }
        }
    }

    @Test
    void raisingAWinnerOnABallotKeepsItTheWinner() {
        int tried = 0;
        for (int seed = 0; seed < 300; seed++) {
            List<List<String>> ballots = random(new Random(seed));
            List<String> winners = count(ballots).winners();
            if (winners.size() > 1) {
                continue;
            }
            String winner = winners.get(0);
            for (int i = 0; i < ballots.size(); i++) {
                int place = ballots.get(i).indexOf(winner);
                if (place > 0) {
                    List<String> raised = new ArrayList<>(ballots.get(i));
                    Collections.swap(raised, place, place - 1);
                    List<List<String>> changed = new ArrayList<>(ballots);
                    changed.set(i, raised);
                    assertThat(count(changed).winners()).containsExactly(winner);
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(500);
    }

    @Test
    void aCloneOfALoserDoesNotChangeTheWinner() {
        for (int seed = 0; seed < 200; seed++) {
            List<List<String>> ballots = random(new Random(seed));
            Schulze.Outcome before = count(ballots);
            String loser = before.ranking().get(before.ranking().size() - 1).get(0);
            if (before.winners().contains(loser)) {
                continue;
            }
            List<String> options = new ArrayList<>(FIVE);
            options.add("clone");
            Schulze count = Schulze.of(options);
            for (List<String> ballot : ballots) {
                List<String> cloned = new ArrayList<>(ballot);
                cloned.add(ballot.indexOf(loser) + 1, "clone");
                count.add(cloned);
            }
            assertThat(count.outcome().winners()).isEqualTo(before.winners());
        }
    }

    static Schulze.Outcome published() {
        Schulze count = Schulze.of(FIVE);
        add(count, "ACBED", 5);
        add(count, "ADECB", 5);
        add(count, "BEDAC", 8);
        add(count, "CABED", 3);
        add(count, "CAEBD", 7);
        add(count, "CBADE", 2);
        add(count, "DCEBA", 7);
        add(count, "EBADC", 8);
        return count.outcome();
    }

    private static void add(Schulze count, String ballot, int voters) {
        count.add(ballot.chars().mapToObj(c -> List.of(Character.toString(c))).toList(), voters);
    }

    private static Schulze.Outcome count(List<List<String>> ballots) {
        Schulze count = Schulze.of(FIVE);
        ballots.forEach(count::add);
        return count.outcome();
    }

    private static List<List<String>> random(Random random) {
        List<List<String>> ballots = new ArrayList<>();
        for (int i = 3 + random.nextInt(9); i > 0; i--) {
            List<String> ballot = new ArrayList<>(FIVE);
            Collections.shuffle(ballot, random);
            ballots.add(ballot);
        }
        return ballots;
    }

    private static boolean beats(Schulze.Outcome outcome, String one, String other) {
        return outcome.preference(one, other) > outcome.preference(other, one);
    }

    private static Stream<String> others(String option) {
        return FIVE.stream().filter(other -> !other.equals(option));
    }

    private static List<String> of(String option) {
        return List.of(option);
    }
}
