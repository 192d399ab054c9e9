package org.cocreation.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The example of twelve participants and six statements, worked out by hand and by other implementations. */
class OpinionGroupsTest {

    static final int[][] TOY = {
        {1, 1, -1, -1, 1, 0},
        {1, 1, -1, -1, 1, 0},
        {1, 1, -1, -1, 1, 0},
        {1, 1, -1, -1, 1, 1},
        {1, 1, -1, -1, 1, 1},
        {1, 1, -1, 0, 1, -1},
        {-1, -1, 1, 1, 1, 0},
        {-1, -1, 1, 1, 1, 0},
        {-1, -1, 1, 1, 1, 0},
        {-1, -1, 1, 1, 1, 0},
        {-1, 0, 1, 1, 1, 1},
        {-1, -1, 1, 1, -1, 0},
    };

    @Test
    void twelvePeopleAreTwoGroupsOfSix() {
        Opinions opinions = OpinionGroups.of(matrix(TOY), Memory.NONE);

        assertThat(opinions.groups()).isEqualTo(2);
        assertThat(groups(opinions)).containsExactly(0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1);
        assertThat(opinions.silhouette()).isCloseTo(0.813, within(0.0005));
        assertThat(opinions.perGroup()).extracting(GroupView::size).containsExactly(6, 6);
    }

    @Test
    void threeGroupsFitLess() {
        assertThat(OpinionGroups.inGroups(matrix(TOY), Memory.NONE, 3).silhouette())
                .isCloseTo(0.683, within(0.0005));
    }

    @Test
    void onlyTheFifthStatementIsConsensus() {
        Opinions opinions = OpinionGroups.of(matrix(TOY), Memory.NONE);

        assertThat(opinions.statements())
                .extracting(StatementView::groupInformedConsensus)
                .usingElementComparator((one, other) -> Math.abs(one - other) < 0.00005 ? 0 : 1)
                .containsExactly(0.1094, 0.1094, 0.1094, 0.1094, 0.6562, 0.0938);
        assertThat(opinions.consensus()).extracting(StatementView::statement).containsExactly(4);
        assertThat(opinions.statements().get(4).mean()).isCloseTo(0.8101, within(0.00005));
        assertThat(opinions.divisive()).extracting(StatementView::statement).containsExactlyInAnyOrder(0, 1, 2, 3);
    }

    @Test
    void eachGroupHasStatementsThatTellWhatItThinks() {
        List<GroupView> groups = OpinionGroups.of(matrix(TOY), Memory.NONE).perGroup();

        assertThat(groups.get(0).representative())
                .filteredOn(Representative::agrees)
                .extracting(Representative::statement)
                .containsExactly(0, 1);
        assertThat(groups.get(1).representative())
                .filteredOn(Representative::agrees)
                .extracting(Representative::statement)
                .containsExactly(2, 3);
    }

    @Test
    void testsOfProportionsAreThoseOfTheReference() {
        assertThat(Proportions.aboveHalf(8, 10)).isCloseTo(2.110579, within(5e-7));
        assertThat(Proportions.above(8, 10, 3, 12)).isCloseTo(2.500878, within(5e-7));
        assertThat(Proportions.share(8, 10)).isEqualTo(0.75);
        Representative representative = Representative.both(0, new Tally(8, 2, 0), new Tally(3, 9, 0))
                .findFirst()
                .orElseThrow();
        assertThat(representative.ratio()).isCloseTo(2.625, within(1e-12));
        assertThat(representative.isSignificant()).isTrue();
        StatementView statement =
                StatementView.of(0, false, new Tally(11, 11, 0), List.of(new Tally(8, 2, 0), new Tally(3, 9, 0)));
        assertThat(statement.groupInformedConsensus()).isCloseTo(0.214286, within(5e-7));
    }

    static VoteMatrix matrix(int[][] cells) {
        VoteMatrix votes = new VoteMatrix(cells[0].length);
        for (int participant = 0; participant < cells.length; participant++) {
            for (int statement = 0; statement < cells[participant].length; statement++) {
                votes.vote(participant, statement, cells[participant][statement]);
            }
        }
        return votes;
    }

    static int[] groups(Opinions opinions) {
        return IntStream.range(0, opinions.participants())
                .map(opinions::groupOf)
                .toArray();
    }
}
