package org.cocreation.arena.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The examples of RFC 8785, sections 3.2.2 to 3.2.4. */
class CanonicalJsonTest {

    @Test
    void theExampleOfTheRfc() {
        String given = """
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }""";

        assertThat(CanonicalJson.canonical(given))
                .isEqualTo("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void propertiesAreSortedByUtf16CodeUnits() {
        String given =
                "{\"\u20ac\":\"Euro Sign\",\"\\r\":\"Carriage Return\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\","
                        + "\"1\":\"One\",\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\u0080\":\"Control\",\"\u00f6\":\"Latin Small Letter O With Diaeresis\"}";

        assertThat(CanonicalJson.canonical(given).getBytes(StandardCharsets.UTF_8))
                .asString(StandardCharsets.UTF_8)
                .containsSubsequence(
                        "Carriage Return", "One", "Control", "Latin Small", "Euro Sign", "Emoji", "Hebrew Letter");
    }

    @Test
    void theSameContentIsTheSameBytes() {
        assertThat(CanonicalJson.canonical("{\"b\": 1.0, \"a\": 0.67}"))
                .isEqualTo(CanonicalJson.canonical("{\"a\":0.670,\"b\":1}"))
                .isEqualTo("{\"a\":0.67,\"b\":1}");
    }
}
