package org.cocreation.value.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void caseSpacingPunctuationAndWidthDoNotMakeAnotherStatement() {
        assertThat(Wording.of("  More  trees,\nplease! ")).isEqualTo(Wording.of("more trees please"));
        assertThat(Wording.of("Ｆｕｌｌ　ｗｉｄｔｈ")).isEqualTo(Wording.of("full width"));
        assertThat(Wording.of("e\u0301t\u00e9")).isEqualTo(Wording.of("\u00c9T\u00c9"));
    }

    @Test
    void otherWordsDo() {
        assertThat(Wording.of("More trees")).isNotEqualTo(Wording.of("No more trees"));
        assertThat(Wording.of("10 trees")).isNotEqualTo(Wording.of("100 trees"));
        assertThat(Wording.of("!!!")).isNotEqualTo(Wording.of("???"));
    }
}
