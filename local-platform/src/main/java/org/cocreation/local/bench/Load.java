package org.cocreation.local.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.cocreation.local.PlatformFailure;

/** Clients on this machine that send requests over kept connections and note how long each takes. */
final class Load implements AutoCloseable {

    private static final double TOLERATED_FAILURES = 0.001;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ExecutorService clients;
    private final int count;

    Load(int count) {
        this.count = count;
        this.clients = Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "load");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** What came of it. */
    record Result(long requests, Duration took, Latencies latencies) {

        double perSecond() {
            return requests / (took.toNanos() / 1e9);
        }
    }

    /** One request and the moment at which it should be sent. */
    private interface Schedule {

        /** Nanoseconds from the beginning at which the request of this number is due; negative ends the load. */
        long due(long number, long elapsed);
    }

    /** Every client sends its next request as soon as it has its answer. */
    Result asFastAsPossible(int clientsUsed, Duration window, Supplier<HttpRequest> requests)
            throws InterruptedException {
        return run(clientsUsed, (number, elapsed) -> elapsed < window.toNanos() ? 0 : -1, requests);
    }

    /**
     * Requests become due at a steady rate, and each is timed from that moment: one that has to wait for a client because the ones
     * before it are slow is slow too.
     */
    Result steadily(double perSecond, Duration window, Supplier<HttpRequest> requests) throws InterruptedException {
        long gap = (long) (1e9 / perSecond);
        return run(count, (number, elapsed) -> number * gap < window.toNanos() ? number * gap + 1 : -1, requests);
    }

    private Result run(int clientsUsed, Schedule schedule, Supplier<HttpRequest> requests) throws InterruptedException {
        AtomicLong next = new AtomicLong();
        AtomicLong failures = new AtomicLong();
        List<Future<List<Long>>> running = new ArrayList<>();
        long begin = System.nanoTime();
        for (int i = 0; i < clientsUsed; i++) {
            running.add(clients.submit(() -> {
                List<Long> latencies = new ArrayList<>();
                long due = schedule.due(next.getAndIncrement(), System.nanoTime() - begin);
                while (due >= 0) {
                    long wait = begin + due - System.nanoTime();
                    if (wait > 0) {
                        TimeUnit.NANOSECONDS.sleep(wait);
                    }
                    long from = due == 0 ? System.nanoTime() : begin + due;
                    if (send(requests.get())) {
                        latencies.add(System.nanoTime() - from);
                    } else {
                        failures.incrementAndGet();
                    }
                    due = schedule.due(next.getAndIncrement(), System.nanoTime() - begin);
                }
                return latencies;
            }));
        }
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> each : running) {
            all.addAll(result(each));
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        if (failures.get() > TOLERATED_FAILURES * (all.size() + failures.get())) {
            throw new PlatformFailure(failures.get() + " of " + (all.size() + failures.get())
                    + " requests failed; figures of a platform that does not work mean nothing");
        }
        return new Result(all.size(), took, Latencies.ofNanos(all));
    }

    private boolean send(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<Void> answer = http.send(request, BodyHandlers.discarding());
            return answer.statusCode() < 300;
        } catch (IOException e) {
            return false;
        }
    }

    private static <T> T result(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new PlatformFailure("the load broke off: " + e.getCause(), e);
        }
    }

    @Override
    public void close() {
        clients.shutdownNow();
    }
}
