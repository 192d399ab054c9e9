package org.cocreation.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cocreation.local.LocalPlatform;
import org.cocreation.local.Part;
import org.cocreation.local.process.OsProcess;

/** How much processor time each part of the platform has used so far, with everything it has started. */
record ProcessorTime(Map<Part, Duration> used) {

    // The kernel reports to programs in hundredths of a second, whatever it counts in itself.
    private static final long NANOS_PER_TICK = 10_000_000;
    private static final int OWN_USER = 11;
    private static final int CHILDREN_SYSTEM = 14;

    static ProcessorTime of(LocalPlatform platform) {
        Map<Part, Duration> used = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            used.put(part, platform.processOf(part).map(ProcessorTime::ofTree).orElse(Duration.ZERO));
        }
        return new ProcessorTime(used);
    }

    /** What was used since an earlier reading. */
    ProcessorTime since(ProcessorTime earlier) {
        Map<Part, Duration> difference = new EnumMap<>(Part.class);
        used.forEach((part, time) -> difference.put(part, time.minus(earlier.used.getOrDefault(part, Duration.ZERO))));
        return new ProcessorTime(difference);
    }

    /** Milliseconds of some parts together for each of so many requests. */
    double millisPer(long requests, Collection<Part> parts) {
        return parts.stream()
                        .mapToLong(
                                part -> used.getOrDefault(part, Duration.ZERO).toNanos())
                        .sum()
                / 1e6
                / Math.max(1, requests);
    }

    double millisPer(long requests, Part... parts) {
        return millisPer(requests, Arrays.asList(parts));
    }

    /** A process, the processes it has started, and those of them that have ended. */
    static Duration ofTree(OsProcess process) {
        List<Long> tree = process.tree();
        return tree.stream().map(ProcessorTime::ofOne).reduce(Duration.ZERO, Duration::plus);
    }

    static Duration ofOne(long pid) {
        Path stat = Path.of("/proc/" + pid + "/stat");
        try {
            if (Files.exists(stat)) {
                return ofStat(Files.readString(stat));
            }
        } catch (IOException e) {
            return Duration.ZERO; // it has ended meanwhile
        }
        return ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    /** User and system time, its own and that of children it has waited for. */
    static Duration ofStat(String stat) {
        // The name in the second field may hold blanks and brackets, so count from its end.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = 0;
        for (int i = OWN_USER; i <= CHILDREN_SYSTEM; i++) {
            ticks += Long.parseLong(fields[i]);
        }
        return Duration.ofNanos(ticks * NANOS_PER_TICK);
    }
}
