package org.cocreation.sortition;

import java.util.List;
import java.util.stream.Collectors;

/** A file of quotas or people that makes no sense, with everything that is wrong with it. */
public class MalformedFile extends Exception {

    private static final long serialVersionUID = 1;

    /** Faults are collected up to this number. */
    public static final int MOST_FAULTS = 100;

    private final String file;
    private final transient List<Fault> faults;

    /**
     * Something that is wrong.
     *
     * @param line where, counted from 1
     * @param what in words
     */
    public record Fault(int line, String what) {

        @Override
        public String toString() {
            return "line " + line + ": " + what;
        }
    }

    MalformedFile(String file, List<Fault> faults) {
        super(file + ": " + faults.stream().map(Fault::toString).collect(Collectors.joining("; ")));
        this.file = file;
        this.faults = List.copyOf(faults);
    }

    /** What the file holds: categories or respondents. */
    public String file() {
        return file;
    }

    /** What is wrong, in the order of the lines; at most {@link #MOST_FAULTS}. */
    public List<Fault> faults() {
        return faults;
    }
}
