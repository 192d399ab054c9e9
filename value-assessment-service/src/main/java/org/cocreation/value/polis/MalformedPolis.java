package org.cocreation.value.polis;

import java.util.List;

/** Files that are no export of a conversation, with what is wrong where. */
public final class MalformedPolis extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    MalformedPolis(List<Fault> faults) {
        super(faults.size() + " fault(s)");
        this.faults = List.copyOf(faults);
    }

    /**
     * One fault.
     *
     * @param file its name
     * @param line where the row begins, from 1; 0 for the file as a whole
     */
    public record Fault(String file, int line, String what) {

        /** File and line as people name them. */
        public String where() {
            return line == 0 ? file : file + " line " + line;
        }
    }

    /** What is wrong, in the order in which it was found. */
    public List<Fault> faults() {
        return faults;
    }
}
