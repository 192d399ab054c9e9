package org.cocreation.actor.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormulaTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "@SUM(A1)", "+cmd", "-cmd", "'=1", "''=1", "\t=1"})
    void whatMayBeAFormulaGetsAMarkBeforeIt(String cell) {
        assertThat(CsvFormula.neutral(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'", "+45 12 34 56", "-1", "O'Hara", "'quoted'", "a=b"})
    void anythingElseStaysAsItIs(String cell) {
        assertThat(CsvFormula.neutral(cell)).isEqualTo(cell);
    }

    @Test
    void everyCellIsReadAsItWasBeforeAndNoneBeginsLikeAFormula() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder cell = new StringBuilder();
            for (int n = random.nextInt(6); n > 0; n--) {
                cell.append("'='=+-@1a ".charAt(random.nextInt(10)));
            }
            String written = CsvFormula.neutral(cell.toString());
            assertThat(CsvFormula.begins(written)).isFalse();
            assertThat(CsvFormula.original(written)).isEqualTo(cell.toString());
        }
    }
}
