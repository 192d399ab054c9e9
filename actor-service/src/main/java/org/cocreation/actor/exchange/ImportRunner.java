package org.cocreation.actor.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cocreation.actor.exchange.FileRecords.FileRecord;
import org.cocreation.actor.exchange.Imports.Claimed;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.Cause;
import org.cocreation.kit.http.Problem.Fault;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes imports in, one after the other and some records at a time, on a thread of its own. How far it came is committed with every
 * step: whoever finds an import whose process no longer shows signs of life goes on from there.
 */
@ApplicationScoped
public class ImportRunner {

    private static final Logger LOG = Logger.getLogger(ImportRunner.class);
    private static final int STEP = 500;
    private static final int ATTEMPTS = 3;
    private static final long EVERY_MILLIS = 1_000;
    private static final long PAUSE_MILLIS = 500;

    private final Imports imports;
    private final ImportService service;
    private final ObjectMapper json;
    private final Cause cause;
    private final String process;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread = new Thread(this::loop, "actor-imports");
    private volatile boolean running = true;

    ImportRunner(Imports imports, ImportService service, ObjectMapper json, Cause cause, Ids ids) {
        this.imports = imports;
        this.service = service;
        this.json = json;
        this.cause = cause;
        this.process = ids.next().toString();
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        wake.release();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void loop() {
        while (running) {
            try {
                if (wake.tryAcquire(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
                Optional<Claimed> next = imports.claim(process);
                while (running && next.isPresent()) {
                    run(next.get());
                    next = imports.claim(process);
                }
            } catch (ImportService.LostClaim lost) {
                LOG.debugf("an import ended, or another process goes on with it");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warnf("imports will be tried again: %s", e.getMessage());
            }
        }
    }

    private void run(Claimed claimed) {
        Optional<byte[]> content = imports.file(claimed.id());
        if (content.isEmpty()) {
            return; // cancelled meanwhile
        }
        FileRecords file = claimed.format().open(content.get(), json);
        Map<String, Integer> seen = new HashMap<>();
        List<FileRecord> step = new ArrayList<>();
        int done = 0;
        int read = 0;
        for (FileRecord record = next(file, seen); running && record != null; record = next(file, seen)) {
            read++;
            if (read <= claimed.done()) {
                done = read; // only looked at, so that a repeated key behind it is found
                continue;
            }
            step.add(record);
            if (step.size() == STEP) {
                take(claimed, done, file, step);
                done += step.size();
                step = new ArrayList<>();
            }
        }
        if (running) {
            take(claimed, done, file, step);
            inRequest(claimed, () -> service.complete(claimed));
        }
    }

    private static @Nullable FileRecord next(FileRecords file, Map<String, Integer> seen) {
        FileRecord record = file.next();
        if (record == null || record.fields() == null) {
            return record;
        }
        ObjectNode fields = record.fields();
        String key = fields.at("/externalId/source").asText() + "\n"
                + fields.at("/externalId/id").asText();
        Integer before = seen.putIfAbsent(key, record.line());
        if (before == null || key.length() == 1) {
            return record;
        }
        List<Fault> faults = new ArrayList<>(record.faults());
        faults.add(Fault.at("/externalId/id", "duplicate", "stands in line " + before + " already"));
        return new FileRecord(record.line(), fields, faults);
    }

    /** Deals with records together; when that fails, with smaller parts, until the one that is in the way is alone. */
    private void take(Claimed claimed, int done, FileRecords file, List<FileRecord> records) {
        if (records.isEmpty()) {
            return;
        }
        for (int attempt = 1; running; attempt++) {
            try {
                inRequest(claimed, () -> service.take(claimed, process, done, file, records));
                return;
            } catch (ImportService.LostClaim lost) {
                throw lost;
            } catch (RuntimeException fault) {
                LOG.warnf("a step of import %s failed: %s", claimed.id(), fault.getMessage());
                if (records.size() > 1) {
                    int half = records.size() / 2;
                    take(claimed, done, file, records.subList(0, half));
                    take(claimed, done + half, file, records.subList(half, records.size()));
                    return;
                }
                pause();
                if (attempt >= ATTEMPTS && passedOver(claimed, done, file, records.get(0))) {
                    return;
                }
            }
        }
        throw new ImportService.LostClaim();
    }

    /** Only a database that works can say that it does not take a record. */
    private boolean passedOver(Claimed claimed, int done, FileRecords file, FileRecord record) {
        try {
            inRequest(claimed, () -> service.passOver(claimed, process, done, file, record));
            return true;
        } catch (ImportService.LostClaim lost) {
            throw lost;
        } catch (RuntimeException away) {
            LOG.warnf("import %s waits for the database: %s", claimed.id(), away.getMessage());
            return false;
        }
    }

    private void inRequest(Claimed claimed, Runnable work) {
        var request = Arc.container().requestContext();
        request.activate();
        try {
            cause.begin(claimed.correlationId(), claimed.id().toString(), claimed.traceparent());
            work.run();
        } finally {
            request.terminate();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
