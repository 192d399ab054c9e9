package org.cocreation.actor.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;
import org.junit.jupiter.api.Test;

/** The promises of the greedy list, on many small cases that are also solved by trying everything. */
class OutreachTest {

    private static final int CASES = 3_000;
    private static final double GREEDY_BOUND = 1 - 1 / Math.E;
    private static final Coverage NOTHING = new Coverage(Set.of(), Set.of());
    private static final Map<SeatRole, Sector> ROLES = Map.of(
            SeatRole.CITIZEN, Sector.CITIZENRY, SeatRole.BUSINESS, Sector.BUSINESS, SeatRole.EXPERT, Sector.KNOWLEDGE);

    private int ids;

    @Test
    void eachStepTakesWhoAddsMostAndTiesGoToWhoIsAskedLess() {
        Candidate both = candidate(SeatRole.CITIZEN, "n1", "g1", 0);
        Candidate busy = candidate(SeatRole.CITIZEN, "", "g2", 3);
        Candidate idle = candidate(SeatRole.CITIZEN, "", "g2", 0);
        Candidate needs = candidate(SeatRole.CITIZEN, "n1 n2", "", 0);

        List<Choice> list = new Outreach(NOTHING, places(9)).choose(List.of(needs, busy, idle, both));

        assertThat(list.stream().map(Choice::candidate)).containsExactly(both, idle, needs, busy);
        assertThat(list.stream().map(Choice::gain)).containsExactly(3, 2, 1, 0);
        assertThat(list.get(2).newNeeds()).containsExactly("n2");
    }

    @Test
    void whatIsCoveredAlreadyAddsNothingAndThenBandsDecide() {
        Coverage base = new Coverage(Set.of("n1"), Set.of("g1"));
        Candidate relevant = candidate(SeatRole.CITIZEN, "n1", "", 0);
        Candidate affected = candidate(SeatRole.CITIZEN, "", "g1", 5);
        Candidate both = candidate(SeatRole.CITIZEN, "n1", "g1", 9);
        Candidate dependent = new Candidate(
                new UUID(0, 99), SeatRole.CITIZEN, Sector.CITIZENRY, Set.of(), Set.of("g1"), 0, 1, true, 10);

        List<Choice> list = new Outreach(base, places(9)).choose(List.of(relevant, affected, both, dependent));

        assertThat(list.stream().map(Choice::candidate)).containsExactly(both, dependent, affected, relevant);
        assertThat(dependent.band()).isEqualTo(Band.BOTH);
    }

    @Test
    void whoIsOnlyAffectedKeepsAPlaceAgainstTheMoreUsefulWhileTheGroupIsUncovered() {
        Candidate useful = candidate(SeatRole.CITIZEN, "n1 n2 n3", "", 0);
        Candidate affected = candidate(SeatRole.CITIZEN, "", "g1", 7);

        List<Choice> list = new Outreach(NOTHING, places(1)).choose(List.of(useful, affected));

        assertThat(list).hasSize(1);
        assertThat(list.get(0).candidate()).isEqualTo(affected);
        assertThat(list.get(0).guarded()).isTrue();
    }

    @Test
    void noSectorTakesMoreThanItsShare() {
        Places places = new Places(
                9, Map.of(SeatRole.CITIZEN, 9, SeatRole.BUSINESS, 9), Map.of(Sector.CITIZENRY, 1, Sector.BUSINESS, 9));
        List<Candidate> candidates = List.of(
                candidate(SeatRole.CITIZEN, "", "g1", 0),
                candidate(SeatRole.CITIZEN, "", "g2", 0),
                candidate(SeatRole.BUSINESS, "n1", "", 0));

        assertThat(new Outreach(NOTHING, places)
                        .choose(candidates).stream()
                                .map(choice -> choice.candidate().sector()))
                .containsExactly(Sector.CITIZENRY, Sector.BUSINESS);
    }

    @Test
    void listsDependOnNothingButTheCaseAndGainsNeverIncrease() {
        for (int seed = 0; seed < CASES; seed++) {
            Case one = new Case(new Random(seed), true);
            List<Choice> list = one.outreach().choose(one.candidates);
            List<Candidate> shuffled = new ArrayList<>(one.candidates);
            Collections.shuffle(shuffled, new Random(seed + 1));

            assertThat(one.outreach().choose(shuffled)).as("case %d", seed).isEqualTo(list);
            for (int i = 1; i < list.size(); i++) {
                assertThat(list.get(i).gain())
                        .as("case %d", seed)
                        .isLessThanOrEqualTo(list.get(i - 1).gain());
            }
            assertThat(one.feasible(list.stream().map(Choice::candidate).toList()))
                    .as("case %d", seed)
                    .isTrue();
        }
    }

    @Test
    void withALimitOnTheNumberAloneItCoversMoreThanSixtyThreeHundredthsOfTheBest() {
        for (int seed = 0; seed < CASES; seed++) {
            Case one = new Case(new Random(seed), false);

            assertThat(value(one.outreach().greedy(one.candidates).stream()
                            .map(Choice::candidate)
                            .toList()))
                    .as("case %d", seed)
                    .isGreaterThanOrEqualTo((int) Math.ceil(GREEDY_BOUND * one.best() - 1e-9));
        }
    }

    @Test
    void withLimitsForEachRoleItCoversHalfOfTheBest() {
        for (int seed = 0; seed < CASES; seed++) {
            Case one = new Case(new Random(seed), true);

            assertThat(2
                            * value(one.outreach().greedy(one.candidates).stream()
                                    .map(Choice::candidate)
                                    .toList()))
                    .as("case %d", seed)
                    .isGreaterThanOrEqualTo(one.best());
        }
    }

    @Test
    void nobodyOnlyRelevantHoldsAPlaceThatWouldCoverAGroup() {
        for (int seed = 0; seed < CASES; seed++) {
            Case one = new Case(new Random(seed), true);
            List<Candidate> list = one.outreach().choose(one.candidates).stream()
                    .map(Choice::candidate)
                    .toList();
            Set<String> covered = new HashSet<>();
            list.forEach(candidate -> covered.addAll(candidate.groups()));
            for (Candidate out : one.candidates) {
                if (!list.contains(out) && !covered.containsAll(out.groups())) {
                    for (Candidate in : list) {
                        List<Candidate> swapped = new ArrayList<>(list);
                        swapped.remove(in);
                        swapped.add(out);
                        assertThat(in.affectedness() == 0 && one.feasible(swapped))
                                .as("case %d: %s instead of %s", seed, out, in)
                                .isFalse();
                    }
                }
            }
        }
    }

    /** Up to nine candidates, five needs, four groups, and limits that bite. */
    private final class Case {

        private final List<Candidate> candidates = new ArrayList<>();
        private final int size;
        private final Map<SeatRole, Integer> seats = new EnumMap<>(SeatRole.class);

        Case(Random random, boolean limitedByRole) {
            size = 1 + random.nextInt(5);
            ROLES.keySet().stream().sorted().forEach(role -> seats.put(role, limitedByRole ? random.nextInt(4) : 99));
            int many = 1 + random.nextInt(9);
            List<SeatRole> roles = ROLES.keySet().stream().sorted().toList();
            for (int i = 0; i < many; i++) {
                candidates.add(candidate(
                        roles.get(random.nextInt(roles.size())),
                        some(random, "n", 5),
                        random.nextBoolean() ? "" : some(random, "g", 4),
                        random.nextInt(3)));
            }
        }

        Outreach outreach() {
            return new Outreach(NOTHING, new Places(size, seats, anySector()));
        }

        boolean feasible(List<Candidate> chosen) {
            return chosen.size() <= size
                    && seats.entrySet().stream()
                            .allMatch(seat -> chosen.stream()
                                            .filter(candidate -> candidate.role() == seat.getKey())
                                            .count()
                                    <= seat.getValue());
        }

        int best() {
            int best = 0;
            for (int set = 0; set < 1 << candidates.size(); set++) {
                List<Candidate> chosen = new ArrayList<>();
                for (int i = 0; i < candidates.size(); i++) {
                    if ((set >> i & 1) == 1) {
                        chosen.add(candidates.get(i));
                    }
                }
                if (feasible(chosen)) {
                    best = Math.max(best, value(chosen));
                }
            }
            return best;
        }

        private String some(Random random, String prefix, int of) {
            StringBuilder codes = new StringBuilder();
            for (int i = 0; i < of; i++) {
                if (random.nextInt(3) == 0) {
                    codes.append(prefix).append(i).append(' ');
                }
            }
            return codes.toString().strip();
        }
    }

    private static int value(List<Candidate> chosen) {
        Set<String> needs = new HashSet<>();
        Set<String> groups = new HashSet<>();
        chosen.forEach(candidate -> {
            needs.addAll(candidate.needs());
            groups.addAll(candidate.groups());
        });
        return needs.size() + 2 * groups.size();
    }

    private static Places places(int size) {
        Map<SeatRole, Integer> seats = new EnumMap<>(SeatRole.class);
        Arrays.stream(SeatRole.values()).forEach(role -> seats.put(role, 99));
        return new Places(size, seats, anySector());
    }

    private static Map<Sector, Integer> anySector() {
        Map<Sector, Integer> sectors = new EnumMap<>(Sector.class);
        Arrays.stream(Sector.values()).forEach(sector -> sectors.put(sector, 99));
        return sectors;
    }

    private Candidate candidate(SeatRole role, String needs, String groups, int openInvitations) {
        Set<String> covers = codes(needs);
        Set<String> belongs = codes(groups);
        return new Candidate(
                new UUID(0, ++ids),
                role,
                ROLES.getOrDefault(role, Sector.PUBLIC),
                covers,
                belongs,
                covers.size() / 5.0,
                belongs.isEmpty() ? 0 : 1,
                false,
                openInvitations);
    }

    private static Set<String> codes(String words) {
        return words.isEmpty() ? Set.of() : new LinkedHashSet<>(Arrays.asList(words.split(" ")));
    }
}
