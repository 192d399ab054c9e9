package org.cocreation.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MeasurementTest {

    @Test
    void aValueMeetsItsBoundWhenItDoesNotExceedIt() {
        assertThat(Measurement.of("p99", 50, "ms").atMost(50).met()).isTrue();
        assertThat(Measurement.of("p99", 50.1, "ms").atMost(50).met()).isFalse();
        assertThat(Measurement.of("relay", 5_000, "/s").atLeast(5_000).met()).isTrue();
        assertThat(Measurement.of("relay", 4_999, "/s").atLeast(5_000).met()).isFalse();
    }

    @Test
    void aRatioIsValueByReference() {
        Measurement write = Measurement.of("write", 1.2, "ms").against(0.5).ratioAtMost(3);

        assertThat(write.ratio()).isEqualTo(2.4);
        assertThat(write.met()).isTrue();
        assertThat(write.target()).isEqualTo("ratio <= 3");
    }

    @Test
    void whatCouldNotBeMeasuredMeetsNothing() {
        assertThat(Measurement.of("p99", Double.NaN, "ms").atMost(50).met()).isFalse();
    }

    @Test
    void theReportHasAllFieldsOfEveryFigure() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Report report = new Report(new PrintStream(out, true, StandardCharsets.UTF_8));
        report.add(Measurement.of("write", 1.2, "ms").against(0.5).ratioAtMost(2));
        report.add(Measurement.of("peak", 900, "/s"));
        report.printTable();

        JsonNode json = new ObjectMapper().readTree(report.json());
        assertThat(json.get(0).fieldNames())
                .toIterable()
                .containsExactly("name", "value", "unit", "reference", "ratio", "target", "met");
        assertThat(json.get(0).path("met").asBoolean()).isFalse();
        assertThat(json.get(1).path("met").isNull()).isTrue();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("0 of 1 targets met");
    }
}
