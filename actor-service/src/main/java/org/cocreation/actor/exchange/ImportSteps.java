package org.cocreation.actor.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cocreation.actor.actor.ActorEntry;
import org.cocreation.actor.actor.ActorIntake;
import org.cocreation.actor.exchange.FileRecords.FileRecord;
import org.cocreation.kit.http.Problem.Fault;
import org.jspecify.annotations.Nullable;

/** Reads the records of a file in steps, each checked as far as it can be without knowing who is registered. */
final class ImportSteps {

    private static final int STEP = 1_000;

    private final FileRecords file;
    private final ActorIntake intake;
    private final Map<String, Integer> seen = new HashMap<>();
    private int passed;

    /** Passes over the first records, which are only looked at, so that a repeated key behind them is found. */
    ImportSteps(FileRecords file, ActorIntake intake, int done) {
        this.file = file;
        this.intake = intake;
        this.passed = done;
    }

    /**
     * A record of the file.
     *
     * @param entry what it says; null when it cannot be taken in
     */
    record ReadRecord(int line, @Nullable ActorEntry entry, List<Fault> faults) {}

    /** The next records; none at the end. */
    List<ReadRecord> next() {
        List<ReadRecord> step = new ArrayList<>(STEP);
        while (step.size() < STEP) {
            FileRecord record = file.next();
            if (record == null) {
                break;
            }
            FileRecord once = once(record);
            if (passed > 0) {
                passed--;
            } else {
                step.add(read(once));
            }
        }
        return step;
    }

    /** How the file names a field that a JSON pointer leads to. */
    String fieldOf(String pointer) {
        return file.fieldOf(pointer);
    }

    private ReadRecord read(FileRecord record) {
        if (!record.readable()) {
            return new ReadRecord(record.line(), null, record.faults());
        }
        return new ReadRecord(record.line(), intake.read(Objects.requireNonNull(record.fields())), List.of());
    }

    /** Nobody stands in a file twice. */
    private FileRecord once(FileRecord record) {
        ObjectNode fields = record.fields();
        if (fields == null) {
            return record;
        }
        boolean elsewhere = !fields.path("externalId").isMissingNode();
        String key = elsewhere
                ? fields.at("/externalId/source").asText() + "\n"
                        + fields.at("/externalId/id").asText()
                : fields.path("actorId").asText();
        Integer before = key.length() <= 1 ? null : seen.putIfAbsent(key, record.line());
        if (before == null) {
            return record;
        }
        List<Fault> faults = new ArrayList<>(record.faults());
        faults.add(Fault.at(
                elsewhere ? "/externalId/id" : "/actorId", "duplicate", "stands in line " + before + " already"));
        return new FileRecord(record.line(), fields, faults);
    }
}
