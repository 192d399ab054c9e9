package org.cocreation.local.demo.load;

import java.util.Locale;
import java.util.function.LongSupplier;
import org.cocreation.local.demo.client.Terminal;

/** How far a load has come: a bar on a screen, a line now and then elsewhere. Safe for use by many threads. */
final class Progress {

    private static final int WIDTH = 24;
    private static final long REDRAW_NANOS = 100_000_000L;
    private static final long LINE_NANOS = 5_000_000_000L;

    private final Terminal terminal;
    private final String label;
    private final int total;
    private final LongSupplier nanoTime;
    private final long begin;
    private int done;
    private long shownAt;

    Progress(Terminal terminal, String label, int total, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.label = label;
        this.total = total;
        this.nanoTime = nanoTime;
        this.begin = nanoTime.getAsLong();
        this.shownAt = begin;
    }

    /** One more row is settled. */
    synchronized void step() {
        done++;
        long now = nanoTime.getAsLong();
        if (now - shownAt > (terminal.alive() ? REDRAW_NANOS : LINE_NANOS)) {
            shownAt = now;
            if (terminal.alive()) {
                terminal.bottom(now(now));
            } else {
                terminal.line(now(now));
            }
        }
    }

    /** Takes the bar away and leaves a line. */
    synchronized void end() {
        terminal.bottom("");
        terminal.line(now(nanoTime.getAsLong()));
    }

    /** Rows settled a second so far. */
    synchronized double rate() {
        return rate(nanoTime.getAsLong());
    }

    private double rate(long now) {
        double seconds = (now - begin) / 1e9;
        return seconds <= 0 ? 0 : done / seconds;
    }

    private String now(long now) {
        int filled = total == 0 ? WIDTH : (int) ((long) WIDTH * done / total);
        double rate = rate(now);
        String rest;
        if (done >= total) {
            rest = String.format(Locale.ROOT, "%.1f s", (now - begin) / 1e9);
        } else {
            rest = rate == 0 ? "…" : String.format(Locale.ROOT, "%.0f s to go", (total - done) / rate);
        }
        return String.format(
                Locale.ROOT,
                "  %-16s %s%s %d/%d rows, %.0f rows/s, %s",
                label,
                "█".repeat(filled),
                "░".repeat(WIDTH - filled),
                done,
                total,
                rate,
                rest);
    }
}
