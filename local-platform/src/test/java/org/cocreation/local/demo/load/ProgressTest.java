package org.cocreation.local.demo.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.cocreation.local.demo.client.Terminal;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final long SECOND = 1_000_000_000L;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicLong now = new AtomicLong();

    @Test
    void aFileGetsALineNowAndThen() {
        Progress progress = progress(false, 10);
        for (int i = 0; i < 10; i++) {
            now.addAndGet(SECOND);
            progress.step();
        }
        progress.end();

        assertThat(text().lines()).hasSize(2);
        assertThat(text().lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).contains("6/10 rows, 1 rows/s, 4 s to go"));
        assertThat(text()).contains("10/10 rows, 1 rows/s, 10.0 s").doesNotContain("\r");
    }

    @Test
    void aScreenGetsABarThatIsDrawnOver() {
        Progress progress = progress(true, 2);
        now.addAndGet(SECOND);
        progress.step();

        assertThat(text())
                .contains("\r")
                .contains("█".repeat(12) + "░".repeat(12) + " 1/2 rows")
                .doesNotContain("\n");
    }

    @Test
    void nothingToDoIsDone() {
        progress(false, 0).end();

        assertThat(text()).contains("0/0 rows");
    }

    private Progress progress(boolean screen, int total) {
        return new Progress(new Terminal(new PrintStream(bytes), screen), "petitions", total, now::get);
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
