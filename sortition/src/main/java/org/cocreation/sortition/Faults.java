package org.cocreation.sortition;

import java.util.ArrayList;
import java.util.List;
import org.cocreation.sortition.MalformedFile.Fault;

/** What is wrong with a file so far. */
final class Faults {

    private final String file;
    private final List<Fault> faults = new ArrayList<>();

    Faults(String file) {
        this.file = file;
    }

    void add(int line, String what) {
        if (faults.size() < MalformedFile.MOST_FAULTS) {
            faults.add(new Fault(line, what));
        }
    }

    void throwIfAny() throws MalformedFile {
        if (!faults.isEmpty()) {
            throw new MalformedFile(file, faults);
        }
    }
}
