package org.cocreation.value.consultation;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.cocreation.database.Database;
import org.cocreation.kit.event.Cause;
import org.cocreation.kit.event.EventLog;
import org.cocreation.opinion.OpinionPicture;
import org.cocreation.opinion.Opinions;
import org.jboss.logging.Logger;

/**
 * Finds opinion groups while people vote, in a thread of its own and never in a request. Each consultation is taken by one replica at a
 * time, in a transaction of its own; one that fails does not keep the others from it. While people vote it takes a share of a processor only. The last count goes by the votes alone, so that
 * anybody who has them finds the same groups.
 */
@ApplicationScoped
class OpinionCounting {

    private static final Logger LOG = Logger.getLogger(OpinionCounting.class);
    private static final int LONGEST_SECONDS = 600;
    private static final String LOCK = "select pg_try_advisory_xact_lock(7401, hashtext(?)) as mine";

    private final OpinionBooks books;
    private final OpinionStore store;
    private final Consultations consultations;
    private final Statements statements;
    private final Database database;
    private final EventLog events;
    private final Cause cause;
    private final InstantSource clock;
    private final ConsultationConfig config;
    private final CountingPace pace;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = new Thread(this::loop, "opinion-groups");

    OpinionCounting(
            OpinionBooks books,
            OpinionStore store,
            Consultations consultations,
            Statements statements,
            Database database,
            EventLog events,
            Cause cause,
            InstantSource clock,
            ConsultationConfig config) {
        this.books = books;
        this.store = store;
        this.consultations = consultations;
        this.statements = statements;
        this.database = database;
        this.events = events;
        this.cause = cause;
        this.clock = clock;
        this.config = config;
        this.pace = new CountingPace(
                config.groupsShare(), config.groupsEvery(), this::oneHasEnded, System::nanoTime, this::rest);
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
        try {
            thread.join(Duration.ofSeconds(10).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void loop() {
        try {
            while (!stopped.await(config.groupsEvery().toMillis(), TimeUnit.MILLISECONDS)) {
                round();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The last count of one consultation is waited for; it does not come before another one's count is done. */
    private boolean oneHasEnded() {
        return !store.ended(pace.waiting()).isEmpty();
    }

    private void rest(long nanos) {
        try {
            stopped.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The last counts first, as fast as it goes; then those of people who still vote, until more rest is owed than a round is long. */
    private void round() {
        try {
            store.ended(pace.waiting()).forEach(this::attempt);
            if (pace.owed().isZero()) {
                Instant since = clock.instant().minus(config.groupsEvery().dividedBy(2));
                for (UUID id : store.changed(since, pace.waiting())) {
                    if (pace.owed().compareTo(config.groupsEvery()) <= 0) {
                        pace.begin();
                        attempt(id);
                        pace.end();
                    }
                }
            }
        } catch (RuntimeException e) {
            LOG.warnf("opinion groups will be looked for again: reason=%s", e.getMessage());
        }
    }

    private void attempt(UUID id) {
        if (stopped.getCount() == 0) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> inRequest(id));
            pace.succeeded(id);
        } catch (RuntimeException e) {
            books.drop(id);
            pace.failed(id);
            LOG.errorf(e, "opinion groups cannot be found: consultation=%s", id);
        }
    }

    private void inRequest(UUID id) {
        var request = Arc.container().requestContext();
        request.activate();
        try {
            cause.begin(null, null, null);
            if (database.first(LOCK, row -> row.getBoolean("mine"), id.toString())
                    .orElse(false)) {
                count(consultations.get(id));
            }
        } finally {
            request.terminate();
        }
    }

    private void count(Consultation consultation) {
        switch (consultation.state()) {
            case OPEN -> countOn(consultation);
            case COUNTING -> countLast(consultation);
            case CLOSED -> books.drop(consultation.id());
        }
    }

    private void countOn(Consultation consultation) {
        OpinionBook book = books.current(consultation.id(), pace::between);
        keep(consultation, book, book.opinions(System::nanoTime), clock.instant());
    }

    private void countLast(Consultation consultation) {
        books.drop(consultation.id());
        OpinionBook book = books.fresh(consultation.id());
        Opinions opinions = book.opinions(System::nanoTime);
        Instant now = clock.instant();
        Consultation held = consultations.getForChange(consultation.id());
        OpinionResult result = keep(held, book, opinions, now);
        events.append(held.close(ShownOpinions.of(result, config.minimumGroupSize()), statements.ids(held.id()), now));
    }

    private OpinionResult keep(Consultation consultation, OpinionBook book, Opinions opinions, Instant now) {
        OpinionResult result = OpinionResult.of(opinions, book.statements());
        pace.between();
        ShownOpinions shown = ShownOpinions.of(result, config.minimumGroupSize());
        String picture = OpinionPicture.svg(opinions, words(shown), config.minimumGroupSize());
        pace.between();
        store.keep(consultation.id(), consultation.revision(), book, opinions, result, picture, now);
        pace.between();
        statements.tally(
                consultation.id(),
                result.statements().stream()
                        .map(OpinionResult.OnStatement::number)
                        .toList(),
                result.statements().stream().map(each -> each.total().agree()).toList(),
                result.statements().stream().map(each -> each.total().seen()).toList());
        return result;
    }

    /** What the picture shows, for those who do not see it. */
    private static OpinionPicture.Words words(ShownOpinions shown) {
        String sizes = shown.groups().stream()
                .map(group -> OpinionPicture.letter(group.number()) + " with " + group.size())
                .collect(Collectors.joining(", "));
        return new OpinionPicture.Words(
                "Opinion groups of " + shown.participants() + " participants",
                shown.groups().isEmpty()
                        ? "No group is large enough to be shown."
                        : "Who votes alike stands close together. Groups: " + sizes + ". All groups agree on "
                                + shown.consensus().size() + " statements; "
                                + shown.divisive().size()
                                + " divide them.",
                "Group");
    }
}
