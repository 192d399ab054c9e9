package org.cocreation.decision.pabulib;

import java.util.List;
import java.util.stream.Collectors;

/** A file that is no valid Pabulib file, with everything that is wrong with it. */
public class MalformedPabulib extends Exception {

    private static final long serialVersionUID = 1;

    /** Faults are collected up to this number. */
    public static final int MOST_FAULTS = 100;

    private final transient List<Fault> faults;

    /**
     * Something that is wrong.
     *
     * @param line where, counted from 1; the last line for what is missing altogether
     * @param what in words
     */
    public record Fault(int line, String what) {

        @Override
        public String toString() {
            return "line " + line + ": " + what;
        }
    }

    MalformedPabulib(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /** What is wrong, in the order of the lines; at most {@link #MOST_FAULTS}. */
    public List<Fault> faults() {
        return faults;
    }
}
