package org.cocreation.local.bench;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.cocreation.local.PlatformFailure;
import org.cocreation.local.cli.Arguments;

/**
 * How long and how much is measured.
 *
 * @param warmUp load before anything is measured, so that the compilers have done their work
 * @param window how long one figure is measured
 * @param backlog events that the relay is given at once
 * @param rows sizes of the arenas whose proposals, contributions and decisions are listed, in order
 * @param main the size that the target speaks of
 */
record Effort(Duration warmUp, Duration window, int backlog, List<Integer> rows, int main) {

    private static final Duration REFERENCE_WARM_UP = Duration.ofSeconds(30);
    private static final Effort FULL = new Effort(
            Duration.ofMinutes(2), Duration.ofSeconds(30), 50_000, List.of(1_000, 100_000, 1_000_000), 100_000);
    private static final Effort QUICK =
            new Effort(Duration.ofSeconds(20), Duration.ofSeconds(6), 10_000, List.of(1_000, 100_000), 100_000);

    static Effort of(Arguments arguments) {
        Effort effort = arguments.has("--quick") ? QUICK : FULL;
        if (!arguments.has("--warm-up")) {
            return effort;
        }
        // The value may follow as a word of its own.
        String text = arguments.value("--warm-up").orElseGet(() -> arguments.word(0, "the length of --warm-up"));
        return new Effort(duration(text), effort.window, effort.backlog, effort.rows, effort.main);
    }

    /** How long a reference runs before it is measured: it has less to compile than the services. */
    Duration referenceWarmUp() {
        return warmUp.compareTo(REFERENCE_WARM_UP) < 0 ? warmUp : REFERENCE_WARM_UP;
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
        } catch (DateTimeParseException e) {
            throw new PlatformFailure("--warm-up needs a length such as 120s or 2m, not " + text, e);
        }
    }
}
