package org.cocreation.kit.clock;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cocreation.kit.event.Cause;
import org.jboss.logging.Logger;

/** Runs what the domain clock makes due: every second, and at once when the clock was moved. Any replica may do the work. */
@ApplicationScoped
public class DueJobs {

    private static final Logger LOG = Logger.getLogger(DueJobs.class);
    private static final long EVERY_MILLIS = 1_000;

    private final List<DueJob> jobs;
    private final DomainClock clock;
    private final Cause cause;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread = new Thread(this::loop, "due-jobs");
    private volatile boolean running = true;

    DueJobs(@All List<DueJob> jobs, DomainClock clock, Cause cause) {
        this.jobs = jobs;
        this.clock = clock;
        this.cause = cause;
    }

    /** Work that becomes due by the clock. */
    public interface DueJob {

        /**
         * Handles some due rows, taken {@code for update skip locked}, in the caller's transaction.
         *
         * @return how many rows were handled; 0 when nothing is due
         */
        int runBatch(Instant now);
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        runSoon();
    }

    /** Looks for due work now instead of at the next second. */
    public void runSoon() {
        wake.release();
    }

    private void loop() {
        while (running) {
            try {
                if (wake.tryAcquire(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            attempt("clock", clock::refresh);
            for (DueJob job : jobs) {
                attempt(job.getClass().getSimpleName(), () -> runUntilDone(job));
            }
        }
    }

    /** One job that fails must not keep the others from running. */
    private static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warnf("will be tried again: what=%s reason=%s", what, e.getMessage());
        }
    }

    private void runUntilDone(DueJob job) {
        int handled = 1;
        while (running && handled > 0) {
            handled = QuarkusTransaction.requiringNew().call(() -> inRequest(job));
        }
    }

    private int inRequest(DueJob job) {
        var request = io.quarkus.arc.Arc.container().requestContext();
        request.activate();
        try {
            cause.begin(null, null, null);
            return job.runBatch(clock.instant());
        } finally {
            request.terminate();
        }
    }
}
