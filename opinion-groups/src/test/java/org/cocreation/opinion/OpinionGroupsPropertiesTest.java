package org.cocreation.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.cocreation.opinion.Opinions.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any votes, compared with the formulas written down plainly. */
class OpinionGroupsPropertiesTest {

    private static final Runnable AT_ONCE = () -> {};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void participantsStandWhereTheFormulaPutsThem(long seed) {
        VoteMatrix votes = RandomConsultations.of(seed, 90, 23, 3, 0.8);
        votes.moderateOut(5);
        Opinions opinions = OpinionGroups.of(votes, Memory.NONE);
        double[] means = means(votes);
        double[] first = opinions.axes().first();

        assertThat(IntStream.range(0, 23).mapToDouble(s -> first[s] * first[s]).sum())
                .isCloseTo(1, within(1e-12));
        assertThat(first[5]).isZero();
        for (int participant = 0; participant < 90; participant++) {
            double x = 0;
            int filled = 1;
            for (int statement = 0; statement < 23; statement++) {
                if (statement != 5 && votes.hasVoted(participant, statement)) {
                    x += (value(votes, participant, statement) - means[statement]) * first[statement];
                    filled++;
                }
            }
            Point place = opinions.place(participant).orElseThrow();
            assertThat(place.x()).isCloseTo(x * Math.sqrt(23.0 / filled), within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theFirstAxisHasMostOfTheVariation(long seed) {
        VoteMatrix votes = RandomConsultations.of(seed, 60, 17, 2, 0.7);
        Axes axes = Axes.of(Covariance.of(votes, AT_ONCE), AT_ONCE);
        Random random = new Random(seed);

        assertThat(IntStream.range(0, 17)
                        .mapToDouble(s -> axes.first()[s] * axes.second()[s])
                        .sum())
                .isCloseTo(0, within(1e-9));
        double most = variation(votes, axes.first());
        assertThat(variation(votes, axes.second())).isLessThan(most);
        for (int attempt = 0; attempt < 200; attempt++) {
            double[] direction = random.doubles(17, -1, 1).toArray();
            double length = Math.sqrt(IntStream.range(0, 17)
                    .mapToDouble(s -> direction[s] * direction[s])
                    .sum());
            double[] unit = IntStream.range(0, 17)
                    .mapToDouble(s -> direction[s] / length)
                    .toArray();
            assertThat(variation(votes, unit)).isLessThanOrEqualTo(most + 1e-9);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void votesOneByOneGiveWhatAllAtOnceGive(long seed) {
        VoteMatrix once = RandomConsultations.of(seed, 80, 20, 2, 0.7);
        OpinionGroups live = new OpinionGroups(new VoteMatrix(1), Memory.NONE);
        Random random = new Random(seed);
        for (int participant = 0; participant < 80; participant++) {
            for (int statement = 0; statement < 20; statement++) {
                if (once.hasVoted(participant, statement)) {
                    live.vote(participant, statement, random.nextInt(3) - 1);
                    live.vote(participant, statement, value(once, participant, statement));
                }
            }
            live.refresh();
        }
        live.moderateOut(3);
        once.moderateOut(3);
        live.moderateOut(4);
        live.moderateIn(4);

        Opinions fresh = live.refresh();
        Opinions recounted = live.recount();
        Opinions all = OpinionGroups.of(once, Memory.NONE);

        assertThat(recounted.statements())
                .extracting(StatementView::total)
                .isEqualTo(all.statements().stream().map(StatementView::total).toList());
        assertThat(likeness(fresh, all)).isGreaterThan(0.9);
        assertThat(likeness(recounted, all)).isEqualTo(1);
        for (int participant = 0; participant < 80; participant++) {
            double x = all.place(participant).orElseThrow().x();
            assertThat(Math.abs(recounted.place(participant).orElseThrow().x())).isCloseTo(Math.abs(x), within(1e-6));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatFollowsVoteByVoteIsWhatIsCountedAnew(long seed) {
        VoteMatrix votes = RandomConsultations.of(seed, 90, 15, 3, 0.6);
        OpinionGroups live = new OpinionGroups(votes, Memory.NONE);
        live.recount();
        Covariance followed = Covariance.of(votes, AT_ONCE);
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            for (int vote = 0; vote < 5; vote++) {
                int participant = random.nextInt(100);
                int statement = random.nextInt(15 + round / 8);
                int before = statement < votes.statements() ? votes.cell(participant, statement) : VoteMatrix.UNSEEN;
                int value = random.nextInt(3) - 1;
                live.vote(participant, statement, value);
                followed.vote(votes, participant, statement, before, VoteMatrix.code(value));
            }
            if (round % 7 == 3) {
                live.moderateOut(round % 10);
                followed.moderate(round % 10);
            } else if (round % 7 == 6) {
                live.moderateIn((round - 3) % 10);
                followed.moderate((round - 3) % 10);
            }
            followed.follow(votes);
            Covariance anew = Covariance.of(votes, AT_ONCE);
            assertThat(followed.means()).isEqualTo(anew.means());
            assertThat(followed.rows()).isDeepEqualTo(anew.rows());

            Opinions opinions = live.refresh();
            for (StatementView statement : opinions.statements()) {
                assertThat(statement.total()).isEqualTo(tally(votes, opinions, statement.statement(), -1));
                for (int group = 0; group < opinions.groups(); group++) {
                    assertThat(statement.byGroup().get(group))
                            .isEqualTo(tally(votes, opinions, statement.statement(), group));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void refreshesComeToTheAxesThatAComputationFromTheStartFinds(long seed) {
        VoteMatrix votes = RandomConsultations.of(seed, 900, 40, 3, 0.7);
        OpinionGroups live = new OpinionGroups(votes, Memory.NONE);
        live.recount();
        Random random = new Random(seed);
        for (int vote = 0; vote < 25; vote++) {
            live.vote(random.nextInt(900), random.nextInt(40), random.nextInt(3) - 1);
        }

        live.refresh();
        live.refresh();
        live.refresh();
        Opinions fresh = live.refresh();
        Opinions all = OpinionGroups.of(votes, fresh.memory());

        for (int participant = 0; participant < 900; participant++) {
            Point place = fresh.place(participant).orElseThrow();
            Point exact = all.place(participant).orElseThrow();
            assertThat(Math.abs(place.x())).isCloseTo(Math.abs(exact.x()), within(1e-6));
            assertThat(Math.abs(place.y())).isCloseTo(Math.abs(exact.y()), within(1e-6));
        }
        assertThat(likeness(fresh, all)).isGreaterThan(0.95);
    }

    @Test
    void aRecountLetsOthersWorkAgainAndAgain() {
        VoteMatrix votes = RandomConsultations.of(1, 200, 40, 2, 0.7);
        AtomicInteger pauses = new AtomicInteger();

        Opinions paused = new OpinionGroups(votes, Memory.NONE, pauses::incrementAndGet).recount();

        assertThat(pauses.get()).isGreaterThan(200 + 40);
        assertThat(paused.perGroup())
                .isEqualTo(OpinionGroups.of(votes, Memory.NONE).perGroup());
    }

    @Test
    void groupsKeepTheirNumbers() {
        VoteMatrix votes = OpinionGroupsTest.matrix(OpinionGroupsTest.TOY);
        Memory swapped = new Memory(2, 0, 0, List.of(1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0));

        assertThat(OpinionGroupsTest.groups(OpinionGroups.of(votes, swapped)))
                .containsExactly(1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void anotherNumberOfGroupsHasToBeBetterFourTimesInARow() {
        VoteMatrix votes = OpinionGroupsTest.matrix(OpinionGroupsTest.TOY);
        Opinions opinions = OpinionGroups.inGroups(votes, Memory.NONE, 3);

        int[] counts = new int[5];
        for (int time = 0; time < counts.length; time++) {
            opinions = OpinionGroups.of(votes, opinions);
            counts[time] = opinions.groups();
        }
        assertThat(counts).containsExactly(3, 3, 3, 2, 2);
    }

    @Test
    void whoVotedLittleIsInNoGroupUnlessThereAreFew() {
        VoteMatrix many = RandomConsultations.of(1, 40, 20, 2, 1);
        many.vote(40, 0, 1);
        assertThat(OpinionGroups.of(many, Memory.NONE).groupOf(40)).isEqualTo(-1);

        VoteMatrix few = RandomConsultations.of(1, 12, 20, 2, 1);
        few.vote(12, 0, 1);
        few.vote(13, 0, 1);
        few.vote(13, 1, 1);
        few.vote(14, 0, 1);
        few.vote(15, 0, 1);
        Opinions opinions = OpinionGroups.of(few, Memory.NONE);
        assertThat(IntStream.range(0, 16)
                        .filter(each -> opinions.groupOf(each) >= 0)
                        .count())
                .isEqualTo(15);
        assertThat(opinions.groupOf(15)).isEqualTo(-1);
    }

    @Test
    void whoWasInAGroupStaysInOne() {
        VoteMatrix votes = RandomConsultations.of(1, 30, 5, 2, 1);
        OpinionGroups live = new OpinionGroups(votes, Memory.NONE);
        live.recount();
        live.vote(0, 19, 1);

        assertThat(live.refresh().groupOf(29)).isNotNegative();
        assertThat(OpinionGroups.of(votes, Memory.NONE).groupOf(29)).isEqualTo(-1);
    }

    @Test
    void nobodyAndOneOpinionAreNoGroupsAndOne() {
        assertThat(OpinionGroups.of(new VoteMatrix(0), Memory.NONE).groups()).isZero();
        assertThat(OpinionGroups.of(new VoteMatrix(3), Memory.NONE).groups()).isZero();
        VoteMatrix same = new VoteMatrix(2);
        for (int participant = 0; participant < 20; participant++) {
            same.vote(participant, 0, 1);
            same.vote(participant, 1, -1);
        }
        Opinions opinions = OpinionGroups.of(same, Memory.NONE);
        assertThat(opinions.groups()).isEqualTo(1);
        assertThat(opinions.consensus()).extracting(StatementView::statement).containsExactly(0);
    }

    @Test
    void silhouettesAreThoseOfTheDefinition() {
        Random random = new Random(7);
        double[] x = random.doubles(200, -1, 1).toArray();
        double[] y = random.doubles(200, -1, 1).toArray();
        List<Partition> partitions =
                IntStream.rangeClosed(2, 5).mapToObj(k -> Partition.of(x, y, k)).toList();
        double[] exact = Silhouettes.of(x, y, partitions, AT_ONCE);
        double[] selected = Silhouettes.of(x, y, partitions, 20_000, AT_ONCE);

        for (int index = 0; index < exact.length; index++) {
            assertThat(exact[index]).isCloseTo(silhouette(x, y, partitions.get(index)), within(1e-12));
            assertThat(selected[index]).isCloseTo(exact[index], within(0.05));
        }
    }

    @Test
    void namesOfGroupsDoNotMatterToTheRandIndex() {
        assertThat(AdjustedRandIndex.of(List.of(0, 0, 1, 1), List.of(5, 5, 2, 2)))
                .isEqualTo(1);
        assertThat(AdjustedRandIndex.of(List.of(0, 0, 1, 2), List.of(0, 0, 1, 1)))
                .isCloseTo(0.571429, within(1e-6));
        assertThat(AdjustedRandIndex.of(List.of(0, 1, 0, 1), List.of(0, 0, 1, 1)))
                .isCloseTo(-0.5, within(1e-12));
    }

    private static double likeness(Opinions one, Opinions other) {
        return AdjustedRandIndex.of(one.memory().groupOf(), other.memory().groupOf());
    }

    /** By definition; of all for group −1. */
    private static Tally tally(VoteMatrix votes, Opinions opinions, int statement, int group) {
        int[] counts = new int[4];
        for (int participant = 0; participant < votes.participants(); participant++) {
            if (group < 0 || opinions.groupOf(participant) == group) {
                counts[votes.cell(participant, statement)]++;
            }
        }
        return new Tally(counts[VoteMatrix.AGREE], counts[VoteMatrix.DISAGREE], counts[VoteMatrix.PASS]);
    }

    private static int value(VoteMatrix votes, int participant, int statement) {
        int code = votes.cell(participant, statement);
        return code == VoteMatrix.AGREE ? 1 : code == VoteMatrix.DISAGREE ? -1 : 0;
    }

    private static double[] means(VoteMatrix votes) {
        double[] means = new double[votes.statements()];
        for (int statement = 0; statement < means.length; statement++) {
            int of = statement;
            means[statement] = votes.isOut(statement)
                    ? 0
                    : IntStream.range(0, votes.participants())
                            .filter(participant -> votes.hasVoted(participant, of))
                            .map(participant -> value(votes, participant, of))
                            .average()
                            .orElse(0);
        }
        return means;
    }

    private static double variation(VoteMatrix votes, double[] direction) {
        double[] means = means(votes);
        double sum = 0;
        for (int participant = 0; participant < votes.participants(); participant++) {
            double along = 0;
            for (int statement = 0; statement < means.length; statement++) {
                if (votes.hasVoted(participant, statement)) {
                    along += (value(votes, participant, statement) - means[statement]) * direction[statement];
                }
            }
            sum += along * along;
        }
        return sum;
    }

    private static double silhouette(double[] x, double[] y, Partition partition) {
        double sum = 0;
        for (int point = 0; point < x.length; point++) {
            double[] total = new double[partition.groups()];
            int own = partition.groupOf()[point];
            for (int other = 0; other < x.length; other++) {
                total[partition.groupOf()[other]] += Math.hypot(x[point] - x[other], y[point] - y[other]);
            }
            double within = total[own] / (partition.size(own) - 1);
            double nearest = IntStream.range(0, partition.groups())
                    .filter(group -> group != own)
                    .mapToDouble(group -> total[group] / partition.size(group))
                    .min()
                    .orElseThrow();
            sum += partition.size(own) == 1 ? 0 : (nearest - within) / Math.max(nearest, within);
        }
        return sum / x.length;
    }
}
