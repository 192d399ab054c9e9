package org.cocreation.decision.pabulib;

import java.util.ArrayList;
import java.util.List;
import org.cocreation.decision.pabulib.MalformedPabulib.Fault;

/** What is wrong so far. */
final class Faults {

    private final List<Fault> faults = new ArrayList<>();

    void add(int line, String what) {
        if (!full()) {
            faults.add(new Fault(line, what));
        }
    }

    boolean full() {
        return faults.size() >= MalformedPabulib.MOST_FAULTS;
    }

    void throwIfAny() throws MalformedPabulib {
        if (!faults.isEmpty()) {
            throw new MalformedPabulib(faults);
        }
    }
}
