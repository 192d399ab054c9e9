package org.cocreation.actor.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.cocreation.kit.http.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {

    @Test
    void cellsInQuotesHoldSeparatorsQuotesAndLineEnds() {
        assertThat(records("a,b\r\n\"x, \"\"y\"\"\nz\",\n\n,last"))
                .containsExactly(List.of("a", "b"), List.of("x, \"y\"\nz", ""), List.of("", "last"));
    }

    @Test
    void aRecordKnowsTheLineWhereItBegins() {
        CsvReader reader = new CsvReader("a\n\"b\nc\"\nd", ',');
        reader.next();
        reader.next();
        assertThat(reader.line()).isEqualTo(2);
        reader.next();
        assertThat(reader.line()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a,b;c,d | ,", "a;b;c,d | ;", "name | ,"})
    void theFirstLineTellsTheSeparator(String text, char separator) {
        assertThat(CsvReader.separatorOf(text)).isEqualTo(separator);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,\"b", "a,\"b\"c", "a,b\"c"})
    void aRecordWithoutAClearEndIsRefused(String text) {
        assertThatThrownBy(() -> records(text)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void aMillionColumnsAreRefusedAtTheFirstTooMany() {
        assertThatThrownBy(() -> records(",".repeat(1_000_000)))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(fault -> fault.code())
                                .containsExactly("too-many-columns"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "=1+1, '=1+1",
                "@x, '@x",
                "+45 12 34, +45 12 34",
                "-5, -5",
                "-x, '-x",
                "'=1, ''=1",
                "O'Hara, O'Hara"
            })
    void whatIsMadeNeutralComesBackAsItWas(String cell, String neutral) {
        assertThat(CsvFormula.neutral(cell)).isEqualTo(neutral);
        assertThat(CsvFormula.original(neutral)).isEqualTo(cell);
    }

    private static List<List<String>> records(String text) {
        CsvReader reader = new CsvReader(text, ',');
        List<List<String>> all = new ArrayList<>();
        for (List<String> one = reader.next(); one != null; one = reader.next()) {
            all.add(one);
        }
        return all;
    }
}
