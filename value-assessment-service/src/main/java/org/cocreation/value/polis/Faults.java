package org.cocreation.value.polis;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with files, up to a number that somebody can work through. */
final class Faults {

    private static final int MOST = 50;

    private final List<MalformedPolis.Fault> found = new ArrayList<>();

    void add(String file, int line, String what) {
        if (found.size() < MOST) {
            found.add(new MalformedPolis.Fault(file, line, what));
        }
    }

    boolean any() {
        return !found.isEmpty();
    }

    boolean full() {
        return found.size() >= MOST;
    }

    void throwIfAny() throws MalformedPolis {
        if (any()) {
            throw new MalformedPolis(found);
        }
    }
}
