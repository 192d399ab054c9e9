package org.cocreation.value.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cocreation.value.assessment.ASheet.sheets;
import static org.cocreation.value.frame.ACriterion.rated;

import java.util.ArrayList;
import java.util.List;
import org.cocreation.value.frame.FrameCriterion;
import org.junit.jupiter.api.Test;

class DelphiRoundsTest {

    private static final List<FrameCriterion> USE = List.of(rated("use"));
    private final DelphiRounds rounds = new DelphiRounds(0.5, 1);

    @Test
    void nothingMovedIsStableAlsoWhereGroupsDisagree() {
        assertThat(rounds.stable(USE, divided(6, 6, 6, 7), divided(6, 6, 7, 7))).isTrue();
    }

    @Test
    void aMedianThatMovesByMoreThanHalfAStepIsNotStable() {
        assertThat(rounds.stable(USE, divided(6, 6, 6, 6), divided(6, 6, 7, 7))).isTrue();
        assertThat(rounds.stable(USE, divided(6, 6, 6, 6), divided(6, 7, 7, 7))).isFalse();
    }

    @Test
    void aSpreadThatMovesByMoreThanAStepIsNotStable() {
        assertThat(rounds.stable(USE, divided(1, 4, 4, 7), divided(2, 4, 4, 6))).isTrue();
        assertThat(rounds.stable(USE, divided(1, 1, 7, 7), divided(3, 4, 4, 5))).isFalse();
    }

    @Test
    void aGroupThatCameInIsNotStable() {
        assertThat(rounds.stable(USE, sheets("role:CITIZEN", "use", 6), divided(6)))
                .isFalse();
    }

    private static List<JudgementSheet> divided(int... citizens) {
        List<JudgementSheet> sheets = new ArrayList<>(sheets("role:CITIZEN", "use", citizens));
        sheets.addAll(sheets("role:POLITICIAN", "use", 1, 2, 1));
        return sheets;
    }
}
