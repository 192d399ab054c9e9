package org.cocreation.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One process that is kept running: started, watched until it works, started again when it ends unasked, and stopped
 * when asked. A first start that fails is not repeated, because then something is wrong that waiting does not cure.
 */
public final class Supervised {

    /** Told of what happens, so that it can be remembered and shown. */
    public interface Observer {

        /** A process now runs; it may not work yet. */
        void started(OsProcess process);

        /** The process is gone. */
        void ended();

        /** A line for people. */
        void says(String line);
    }

    private static final Duration READY_LIMIT = Duration.ofMinutes(4);
    private static final long LONGEST_PAUSE_MILLIS = 30_000;

    private final Launch launch;
    private final Observer observer;
    private final Consumer<Launch> prepare;
    private final boolean restarts;
    private @Nullable OsProcess process;
    private @Nullable Thread keeper;
    private volatile boolean wanted;
    private volatile Map<String, String> further = Map.of();

    /** Prepares supervision; nothing is started yet. {@code prepare} runs before every start. */
    public Supervised(Launch launch, boolean restarts, Consumer<Launch> prepare, Observer observer) {
        this.launch = launch;
        this.restarts = restarts;
        this.prepare = prepare;
        this.observer = observer;
    }

    /** Takes over a process that already runs. */
    public synchronized void adopt(OsProcess running) {
        process = running;
    }

    /** Starts the process; the answer completes when it works, or fails with the reason. */
    public synchronized CompletableFuture<Void> start(Map<String, String> environment) {
        if (keeper != null && keeper.isAlive()) {
            throw new IllegalStateException(launch.name() + " is already started");
        }
        further = Map.copyOf(environment);
        wanted = true;
        CompletableFuture<Void> ready = new CompletableFuture<>();
        keeper = new Thread(() -> keep(ready), "keeper of " + launch.name());
        keeper.setDaemon(true);
        keeper.start();
        return ready;
    }

    /** Asks the process to end in order and waits for it. */
    public void stop() throws InterruptedException {
        wanted = false;
        Thread waiting;
        Optional<OsProcess> running;
        synchronized (this) {
            waiting = keeper;
            running = process();
        }
        if (running.isPresent()) {
            running.get().end(launch.stopSignal(), launch.stopLimit());
        }
        if (waiting != null) {
            waiting.interrupt();
            waiting.join(5_000);
        }
        // Interrupted while starting: the keeper may have started a process after the look above.
        Optional<OsProcess> late = process();
        if (late.isPresent()) {
            late.get().end(launch.stopSignal(), launch.stopLimit());
            forget();
        }
    }

    /** The running process, if any. */
    public synchronized Optional<OsProcess> process() {
        return Optional.ofNullable(process).filter(OsProcess::alive);
    }

    /** How the process is started. */
    public Launch launch() {
        return launch;
    }

    private void keep(CompletableFuture<Void> ready) {
        long pause = 500;
        try {
            while (wanted) {
                long begin = System.nanoTime();
                boolean worked = runOnce(ready);
                if (!ready.isDone()) {
                    ready.completeExceptionally(new StartFailure(launch, "ended before it was ready"));
                    return;
                }
                if (!wanted || !restarts) {
                    return;
                }
                if (worked && System.nanoTime() - begin > Duration.ofMinutes(1).toNanos()) {
                    pause = 500;
                }
                observer.says("%s ended unasked; starting it again in %.1f s".formatted(launch.name(), pause / 1000.0));
                TimeUnit.MILLISECONDS.sleep(pause);
                pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            ready.completeExceptionally(new StartFailure(launch, "stopped"));
        } catch (IOException | RuntimeException | Error e) {
            observer.says(launch.name() + " cannot be started: " + e.getMessage());
            ready.completeExceptionally(new StartFailure(launch, String.valueOf(e.getMessage())));
        }
    }

    private boolean runOnce(CompletableFuture<Void> ready) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Optional<OsProcess> adopted = process();
        OsProcess running;
        if (adopted.isPresent()) {
            running = adopted.get();
        } else {
            prepare.accept(launch);
            synchronized (this) {
                if (!wanted) {
                    return false;
                }
                running = launch.start(further);
                process = running;
            }
        }
        observer.started(running);
        boolean worked = awaitHealthy(running);
        if (worked) {
            observer.says("%s %s in %.1f s"
                    .formatted(
                            launch.name(),
                            adopted.isPresent() ? "taken over" : "ready",
                            (System.nanoTime() - begin) / 1e9));
            ready.complete(null);
        } else if (running.alive()) {
            observer.says(launch.name() + " does not become ready; stopping it");
            running.end(launch.stopSignal(), launch.stopLimit());
        }
        while (running.alive()) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        forget();
        return worked;
    }

    private synchronized void forget() {
        process = null;
        observer.ended();
    }

    private boolean awaitHealthy(OsProcess running) throws InterruptedException {
        long end = System.nanoTime() + READY_LIMIT.toNanos();
        long pause = 50;
        while (running.alive() && System.nanoTime() < end) {
            if (launch.probe().healthy() && running.alive()) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(pause);
            pause = Math.min(pause + 10, 500);
        }
        return false;
    }
}
