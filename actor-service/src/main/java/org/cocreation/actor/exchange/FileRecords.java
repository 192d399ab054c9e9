package org.cocreation.actor.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.cocreation.kit.http.Problem.Fault;
import org.jspecify.annotations.Nullable;

/** The records of a file, one after the other. */
interface FileRecords {

    /**
     * One record of a file.
     *
     * @param line number of the line where it begins, from 1
     * @param fields what it says, as the fields of a registration; null when it cannot be read
     * @param faults why it cannot be taken in; empty when nothing was found yet
     */
    record FileRecord(int line, @Nullable ObjectNode fields, List<Fault> faults) {

        boolean readable() {
            return fields != null && faults.isEmpty();
        }
    }

    /** The next record; null at the end. */
    @Nullable
    FileRecord next();

    /** How the file names a field that a JSON pointer leads to. */
    String fieldOf(String pointer);
}
