package org.cocreation.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cocreation.gateway.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedCursorTest {

    private final FeedCursor cursors = new FeedCursor("a-secret-for-tests-of-at-least-32-characters");

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 4_711, Long.MAX_VALUE})
    void aCursorLeadsBackToItsPosition(long position) {
        assertThat(cursors.positionOf(cursors.at(position))).isEqualTo(position);
    }

    @Test
    void aCursorOfAnotherPlatformIsRefused() {
        String foreign = new FeedCursor("another-secret-of-at-least-32-characters!").at(7);

        assertThatThrownBy(() -> cursors.positionOf(foreign)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "nonsense", "!", "AQAAAAAAAAAAAAAAAAAAAAAA"})
    void whatIsNoCursorIsRefused(String text) {
        assertThatThrownBy(() -> cursors.positionOf(text)).isInstanceOf(Refusal.class);
    }
}
