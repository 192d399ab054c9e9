package org.cocreation.actor.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cocreation.actor.actor.ActorIntake;
import org.cocreation.actor.exchange.ImportSteps.ReadRecord;
import org.cocreation.actor.exchange.Imports.Claimed;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.Cause;
import org.jboss.logging.Logger;

/**
 * Takes imports in, one after the other and some records at a time, on a thread of its own; while the database takes some, another thread
 * reads the next. How far it came is committed with every step: whoever finds an import whose process no longer shows signs of life goes
 * on from there.
 */
@ApplicationScoped
public class ImportRunner {

    private static final Logger LOG = Logger.getLogger(ImportRunner.class);
    private static final int ATTEMPTS = 3;
    private static final long EVERY_MILLIS = 1_000;
    private static final long PAUSE_MILLIS = 500;

    private final Imports imports;
    private final ImportService service;
    private final ActorIntake intake;
    private final ObjectMapper json;
    private final Cause cause;
    private final String process;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread = new Thread(this::loop, "actor-imports");
    private final ExecutorService ahead = Executors.newSingleThreadExecutor(work -> {
        Thread reading = new Thread(work, "actor-imports-ahead");
        reading.setDaemon(true);
        return reading;
    });
    private volatile boolean running = true;

    ImportRunner(Imports imports, ImportService service, ActorIntake intake, ObjectMapper json, Cause cause, Ids ids) {
        this.imports = imports;
        this.intake = intake;
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
        ahead.shutdownNow();
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
        ImportSteps file = new ImportSteps(claimed.format().open(content.get(), json), intake, claimed.done());
        Future<List<ReadRecord>> next = ahead.submit(file::next);
        int done = claimed.done();
        for (List<ReadRecord> step = read(next); running && !step.isEmpty(); step = read(next)) {
            next = ahead.submit(file::next);
            take(claimed, done, file, step);
            done += step.size();
        }
        if (running) {
            inRequest(claimed, () -> service.complete(claimed));
        }
    }

    private static List<ReadRecord> read(Future<List<ReadRecord>> step) {
        try {
            return step.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while reading a file", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a file that could be read cannot be read again", e.getCause());
        }
    }

    /** Deals with records together; when that fails, with smaller parts, until the one that is in the way is alone. */
    private void take(Claimed claimed, int done, ImportSteps file, List<ReadRecord> records) {
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
    private boolean passedOver(Claimed claimed, int done, ImportSteps file, ReadRecord record) {
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
