package org.cocreation.arena.election;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.cocreation.arena.arena.ArenaProblem;
import org.cocreation.arena.arena.Standing;
import org.cocreation.arena.arena.Standings;
import org.cocreation.decision.pabulib.MalformedPabulib;
import org.cocreation.decision.pabulib.PabulibFile;
import org.cocreation.decision.pabulib.PabulibReader;
import org.cocreation.decision.pabulib.PabulibWriter;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;

/**
 * Takes elections in. One file at a time is read and counted: the largest real ones take some seconds and much of the memory that the
 * service has to spare.
 */
@ApplicationScoped
class ElectionService {

    static final String NO_EFFECT = "NONE";

    private static final int LONGEST_TITLE = 120;

    private final Semaphore counting = new Semaphore(1);
    private final ImportedElections elections;
    private final Standings standings;
    private final InstantSource clock;
    private final Ids ids;

    ElectionService(ImportedElections elections, Standings standings, InstantSource clock, Ids ids) {
        this.elections = elections;
        this.standings = standings;
        this.clock = clock;
        this.ids = ids;
    }

    ImportedElection take(UUID arenaId, byte[] content, UUID by) {
        Standing standing = standings.of(arenaId, by);
        if (!standing.facilitates()) {
            throw new RuleViolation(ElectionProblem.NOT_IN_CHARGE_OF_IMPORTS, "the caller is no facilitator");
        }
        if (standing.state().ended()) {
            throw new RuleViolation(ArenaProblem.ARENA_MOVE_NOT_ALLOWED, "the arena is " + standing.state());
        }
        if (!counting.tryAcquire()) {
            throw new RuleViolation(ElectionProblem.ELECTION_BEING_COUNTED, "another file is being counted");
        }
        try {
            return count(arenaId, content, by);
        } finally {
            counting.release();
        }
    }

    private ImportedElection count(UUID arenaId, byte[] content, UUID by) {
        PabulibFile file = read(content);
        ImportedElection election = new ImportedElection(
                ids.next(),
                arenaId,
                title(file),
                NO_EFFECT,
                file.voteType().word(),
                file.budget(),
                file.meta().get("currency"),
                file.projects().size(),
                file.votes().size(),
                outcomes(file),
                clock.instant());
        elections.add(election, written(file), by);
        return election;
    }

    private static PabulibFile read(byte[] content) {
        try {
            return PabulibReader.read(new ByteArrayInputStream(content), content.length);
        } catch (MalformedPabulib malformed) {
            List<Fault> faults = malformed.faults().stream()
                    .map(fault -> Fault.of("line " + fault.line(), "malformed", fault.what()))
                    .toList();
            throw new RuleViolation(
                    ElectionProblem.ELECTION_FILE_MALFORMED, faults.size() + " fault(s) in the file", faults);
        } catch (IOException e) {
            throw new UncheckedIOException("a file in memory cannot be read", e);
        }
    }

    private static List<ImportedElection.Outcome> outcomes(PabulibFile file) {
        try {
            return ElectionCount.of(file);
        } catch (ArithmeticException tooLarge) {
            throw new RuleViolation(
                    ElectionProblem.ELECTION_FILE_MALFORMED,
                    "the numbers of the file are too large to be counted exactly");
        }
    }

    private static String title(PabulibFile file) {
        String title = file.meta().getOrDefault("description", "").strip();
        if (title.isEmpty()) {
            title = "Imported election";
        }
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
    }

    private static String written(PabulibFile file) {
        StringBuilder text = new StringBuilder();
        try {
            PabulibWriter.write(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be written", e);
        }
        return text.toString();
    }
}
