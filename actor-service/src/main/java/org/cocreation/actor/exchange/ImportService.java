package org.cocreation.actor.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cocreation.actor.actor.ActorEntry;
import org.cocreation.actor.actor.ActorIntake;
import org.cocreation.actor.actor.ActorIntake.Taken;
import org.cocreation.actor.actor.Duplicates;
import org.cocreation.actor.exchange.ActorImport.PossibleDuplicate;
import org.cocreation.actor.exchange.ImportSteps.ReadRecord;
import org.cocreation.kit.audit.AuditLog;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.Cause;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;

/** The use cases of imports. One public method, one transaction: what records do and that they are done are committed together. */
@ApplicationScoped
@Transactional
public class ImportService {

    private static final int MOST_RUNNING = 100;

    private final Imports imports;
    private final ImportHints hints;
    private final FileLines lines;
    private final ActorIntake intake;
    private final ObjectMapper json;
    private final Caller caller;
    private final Cause cause;
    private final AuditLog audit;
    private final InstantSource clock;
    private final Ids ids;

    ImportService(
            Imports imports,
            ImportHints hints,
            FileLines lines,
            ActorIntake intake,
            ObjectMapper json,
            Caller caller,
            Cause cause,
            AuditLog audit,
            InstantSource clock,
            Ids ids) {
        this.imports = imports;
        this.hints = hints;
        this.lines = lines;
        this.intake = intake;
        this.json = json;
        this.caller = caller;
        this.cause = cause;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /** Keeps a file whose records can be told apart, to be taken in soon. */
    ActorImport start(byte[] file, FileFormat format, boolean dryRun) {
        if (imports.running() >= MOST_RUNNING) {
            throw new RuleViolation(ImportProblem.TOO_MANY_IMPORTS, MOST_RUNNING + " imports are waiting");
        }
        FileRecords records = format.open(file, json);
        int count = 0;
        while (records.next() != null) {
            count++;
        }
        UUID id = ids.next();
        ActorImport started = new ActorImport(
                id,
                ImportState.RUNNING,
                format,
                dryRun,
                caller.findActorId().orElse(null),
                clock.instant(),
                null,
                count,
                0,
                0,
                0,
                0,
                0,
                0);
        imports.add(started, file, cause);
        return started;
    }

    /** Stops an import; what was taken in stays. */
    ActorImport cancel(UUID id) {
        ActorImport before = imports.get(id);
        if (!imports.end(id, ImportState.CANCELLED, clock.instant())) {
            throw new RuleViolation(ImportProblem.IMPORT_HAS_ENDED, "it is " + before.state());
        }
        lines.forget(id);
        return imports.get(id);
    }

    /** Deals with the records that follow those already done. */
    void take(Imports.Claimed claimed, String process, int done, ImportSteps file, List<ReadRecord> records) {
        List<ActorEntry> readable =
                records.stream().map(ReadRecord::entry).filter(Objects::nonNull).toList();
        Iterator<Taken> came =
                intake.take(readable, claimed.dryRun(), claimed.startedBy()).iterator();
        List<Taken> taken = new ArrayList<>();
        records.forEach(record -> taken.add(record.entry() == null ? Taken.refused(record.faults()) : came.next()));
        count(claimed.id(), process, done, file, records, taken, alike(claimed.id(), records, taken));
    }

    /** Which lines may be about actors who are known, or about those of lines above that were only tried out. */
    private List<PossibleDuplicate> alike(UUID id, List<ReadRecord> records, List<Taken> taken) {
        List<PossibleDuplicate> alike = new ArrayList<>();
        Map<Integer, Duplicates.Traits> tried = new HashMap<>();
        for (int i = 0; i < taken.size(); i++) {
            int line = records.get(i).line();
            Taken one = taken.get(i);
            one.alike().forEach(known -> alike.add(new PossibleDuplicate(line, known.id(), null, known.because())));
            if (one.traits() != null) {
                tried.put(line, one.traits());
            }
        }
        alike.addAll(lines.alike(id, tried));
        return alike;
    }

    /** Passes over a record that the database does not take although it seems right. */
    void passOver(Imports.Claimed claimed, String process, int done, ImportSteps file, ReadRecord record) {
        Taken refused =
                Taken.refused(List.of(Fault.at("", "not-stored", "cannot be stored; see the log of the service")));
        count(claimed.id(), process, done, file, List.of(record), List.of(refused), List.of());
    }

    private void count(
            UUID id,
            String process,
            int done,
            ImportSteps file,
            List<ReadRecord> records,
            List<Taken> taken,
            List<PossibleDuplicate> alike) {
        ActorImport before = imports.get(id);
        if (before.refused() < Imports.REPORTED_LINES) {
            imports.report(id, file, records, taken);
        }
        if (before.possibleDuplicates() < Imports.REPORTED_LINES) {
            hints.write(id, alike);
        }
        if (!imports.advance(id, process, done, taken, alike)) {
            throw new LostClaim();
        }
    }

    /** Ends an import whose records are all done. */
    void complete(Imports.Claimed claimed) {
        if (imports.end(claimed.id(), ImportState.COMPLETED, clock.instant())) {
            lines.forget(claimed.id());
            audit.record(
                    claimed.startedBy(),
                    "ImportResource.complete",
                    "/v1/actors/imports/" + claimed.id(),
                    "OK",
                    cause.traceId());
        }
    }

    /** The import ended, or another process goes on with it: what was done in this transaction is taken back. */
    static final class LostClaim extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LostClaim() {
            super("another process goes on with the import", null, false, false);
        }
    }
}
