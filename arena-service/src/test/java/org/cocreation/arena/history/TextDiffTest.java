package org.cocreation.arena.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cocreation.arena.history.TextDiff.In;
import org.cocreation.arena.history.TextDiff.Piece;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class TextDiffTest {

    @Test
    void onlyTheWordsThatChangedAreShownAsChanged() {
        assertThat(TextDiff.between(
                        "Ten benches at the harbour.\nIn spring.", "Twelve benches at the harbour.\nIn spring."))
                .containsExactly(
                        new Piece(In.REMOVED, "Ten"),
                        new Piece(In.ADDED, "Twelve"),
                        new Piece(In.SAME, " benches at the harbour.\nIn spring."));
    }

    @Test
    void wordsKeepTheirAccentsAndPunctuationStandsAlone() {
        assertThat(TextDiff.between("Bænke på havnen", "Bænke på havnen!"))
                .containsExactly(new Piece(In.SAME, "Bænke på havnen"), new Piece(In.ADDED, "!"));
        assertThat(TextDiff.between("e\u0301te\u0301", "e\u0301te\u0301s"))
                .containsExactly(new Piece(In.REMOVED, "e\u0301te\u0301"), new Piece(In.ADDED, "e\u0301te\u0301s"));
    }

    @Test
    void nothingAndTheSameAreTheirOwnDifference() {
        assertThat(TextDiff.between("", "")).isEmpty();
        assertThat(TextDiff.between("as it was", "as it was")).containsExactly(new Piece(In.SAME, "as it was"));
        assertThat(TextDiff.between("", "new")).containsExactly(new Piece(In.ADDED, "new"));
    }

    @Test
    void bothTextsCanBePutTogetherFromThePieces() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            String from = anyText(random);
            String to = random.nextBoolean() ? anyText(random) : from.replace("b", "bb \n");
            List<Piece> pieces = TextDiff.between(from, to);

            assertThat(joined(pieces, In.ADDED)).isEqualTo(from);
            assertThat(joined(pieces, In.REMOVED)).isEqualTo(to);
        }
    }

    @Test
    void theLongestTextsThatHaveNothingInCommonAreComparedQuickly() {
        for (String unit : List.of("%d ", "%d\n", "\n", "%d.")) {
            String from = long20000(unit, 0);
            String to = long20000(unit, 50_000);

            List<Piece> pieces =
                    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> TextDiff.between(from, to));

            assertThat(joined(pieces, In.REMOVED)).isEqualTo(to);
        }
    }

    private static String joined(List<Piece> pieces, In without) {
        return pieces.stream()
                .filter(piece -> piece.in() != without)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String long20000(String unit, int start) {
        String text =
                IntStream.range(start, start + 20_000).mapToObj(unit::formatted).collect(Collectors.joining());
        return text.substring(0, 20_000);
    }

    private static String anyText(Random random) {
        return random.ints(random.nextInt(60), 0, 8)
                .mapToObj(i -> List.of("a", "b", " ", "\n", "ø", ", ", "\uD83C\uDF33", "word ")
                        .get(i))
                .collect(Collectors.joining());
    }
}
