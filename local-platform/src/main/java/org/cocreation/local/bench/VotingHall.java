package org.cocreation.local.bench;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.cocreation.local.LocalPlatform;
import org.cocreation.local.Part;
import org.cocreation.local.PlatformFailure;

/** An open consultation in which a town has voted already, and electors who go on voting. */
final class VotingHall {

    /** As many as the design asks for; {@code -Dbench.participants} for fewer. */
    static final int PARTICIPANTS = Integer.getInteger("bench.participants", 30_000);

    static final int STATEMENTS = 1_000;

    private static final int VOTES_EACH = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String SAY = """
            insert into statement (id, consultation_id, number, text, same_as, moderation, submitted_at)
            select gen_random_uuid(), ?, n, 'Statement number ' || n, md5(n::text), 'OPEN', now()
            from generate_series(2, %d) n""".formatted(STATEMENTS);
    private static final String ENTER = """
            insert into consultation_participant (consultation_id) select ? from generate_series(1, %d)""".formatted(PARTICIPANTS);
    // Two camps that agree where number and participant are both even or both odd, but for one vote in seven.
    private static final String VOTE = """
            insert into vote (consultation_id, participant, statement, value, cast_at)
            select p.consultation_id, p.id, s, case when (p.id * 7 + k) %% 7 = 0 then 0 when (p.id + s) %% 2 = 0 then 1 else -1 end, now()
            from consultation_participant p, generate_series(0, %d) k, lateral (
                select 1 + ((p.id * 37 + k * %d + k / 2) %% %d)::int as s) as on_statement
            where p.consultation_id = ? on conflict do nothing""".formatted(VOTES_EACH - 1, STATEMENTS / VOTES_EACH, STATEMENTS);

    private final PollingPlace place;
    private final LocalPlatform platform;
    private final UUID consultation;
    private final List<String> statements;
    private final AtomicLong number = new AtomicLong();

    VotingHall(PollingPlace place, LocalPlatform platform) throws InterruptedException {
        this.place = place;
        this.platform = platform;
        consultation = UUID.fromString(place.consult());
        try (Rows rows = rows()) {
            rows.run(SAY, consultation);
            rows.run(
                    "update consultation set statements = ?, revision = revision + 1 where id = ?",
                    STATEMENTS,
                    consultation);
            rows.run(ENTER, consultation);
            rows.run(VOTE, consultation);
            rows.run("analyze");
            statements = rows.texts(
                    "select id::text from statement where consultation_id = ? order by number", consultation);
        }
    }

    /** The next elector votes on some statement, through the gateway. */
    HttpRequest vote() {
        long next = number.getAndIncrement();
        String statement = statements.get((int) (next * 7_919 % STATEMENTS));
        return HttpRequest.newBuilder(
                        place.address().resolve("/v1/consultations/" + consultation + "/votes/" + statement))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + place.tokenOf(next))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"value\":" + (next % 3 - 1) + "}"))
                .build();
    }

    /** Waits until groups were found after a moment, and says when they were. */
    Instant awaitGroupsAfter(Instant moment) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            try (Rows rows = rows()) {
                List<String> found = rows.texts(
                        "select to_char(found_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from opinion_groups"
                                + " where consultation_id = ?",
                        consultation);
                if (!found.isEmpty() && Instant.parse(found.get(0)).isAfter(moment)) {
                    return Instant.parse(found.get(0));
                }
            }
            Thread.sleep(200);
        }
        throw new PlatformFailure("no opinion groups were found within " + PATIENCE.toMinutes() + " minutes");
    }

    private Rows rows() {
        return new Rows(platform.database(Part.VALUE_ASSESSMENT));
    }
}
