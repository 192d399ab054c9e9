package org.cocreation.local.demo.door;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The comparison at the end: did every door show the same events, each once, in order, none missing? */
public final class Reckoning {

    private static final int NAMED = 5;

    private final Set<String> announced;
    private final List<Sightings> doors;

    Reckoning(Collection<String> announced, List<Sightings> doors) {
        this.announced = new TreeSet<>(announced);
        this.doors = List.copyOf(doors);
    }

    /** What does not fit, one sentence each; empty when all is well. Repeated deliveries are allowed at Kafka. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        Set<String> anywhere = new TreeSet<>();
        doors.forEach(door -> anywhere.addAll(door.ids()));
        for (Sightings door : doors) {
            Set<String> missing = without(anywhere, door.ids());
            if (!missing.isEmpty()) {
                faults.add(door.door() + " lacks " + named(missing) + " that another door has shown");
            }
            Set<String> unheard = without(announced, anywhere);
            if (door == doors.get(0) && !unheard.isEmpty()) {
                faults.add("no door has shown " + named(unheard) + " that an answer had named");
            }
            if (door.gaps() > 0) {
                faults.add(door.door() + " has " + door.gaps() + " gaps in the sequence of a key");
            }
            if (door.duplicates() > 0 && !door.door().equals("Kafka")) {
                faults.add(door.door() + " has shown " + door.duplicates() + " events twice");
            }
        }
        return faults;
    }

    /** One line a door. */
    public List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "  %-6s %8s %8s %6s   %s",
                "door",
                "events",
                "repeats",
                "gaps",
                "milliseconds from logged to seen: p50      p95      p99      max"));
        for (Sightings door : doors) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-6s %8d %8d %6d   %37.1f %8.1f %8.1f %8.1f",
                    door.door(),
                    door.size(),
                    door.duplicates(),
                    door.gaps(),
                    door.latencyMillis(0.5),
                    door.latencyMillis(0.95),
                    door.latencyMillis(0.99),
                    door.latencyMillis(1)));
        }
        lines.add("  " + announced.size() + " of these events were named by an answer, the others were caused by them");
        return lines;
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static String named(Set<String> ids) {
        String first = String.join(", ", ids.stream().limit(NAMED).toList());
        return ids.size() + (ids.size() == 1 ? " event (" : " events (") + first + (ids.size() > NAMED ? ", …)" : ")");
    }
}
