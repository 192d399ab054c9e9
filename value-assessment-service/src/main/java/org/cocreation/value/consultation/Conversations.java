package org.cocreation.value.consultation;

import static org.cocreation.database.Database.instant;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.cocreation.database.Database;
import org.cocreation.kit.clock.Ids;
import org.cocreation.value.polis.PolisConversation;
import org.jspecify.annotations.Nullable;

/** Writes the votes and statements of whole conversations, and reads them back. */
@ApplicationScoped
class Conversations {

    private static final int VOTES_AT_ONCE = 20_000;
    private static final String STATEMENTS = """
            insert into statement
                (id, consultation_id, number, text, same_as, author, moderation, submitted_at, moderated_at)
            select s.id, ?, s.number, s.text, s.same_as, s.author, s.moderation, s.submitted_at,
                case when s.looked_at then ?::timestamptz end
            from unnest(?::uuid[], ?::text[]::integer[], ?::text[], ?::text[], ?::text[]::bigint[], ?::text[],
                ?::text[]::timestamptz[], ?::text[]::boolean[])
                as s (id, number, text, same_as, author, moderation, submitted_at, looked_at)""";
    private static final String VOTES = """
            insert into vote (consultation_id, participant, statement, value, cast_at)
            select ?, v.participant, v.statement, v.value, v.cast_at
            from unnest(?::text[]::bigint[], ?::text[]::integer[], ?::text[]::smallint[], ?::text[]::timestamptz[])
                as v (participant, statement, value, cast_at)""";
    private static final String REPLACED = """
            insert into replaced_vote (consultation_id, participant, statement, value, cast_at, no)
            select ?, v.participant, v.statement, v.value, v.cast_at, v.no
            from unnest(?::text[]::bigint[], ?::text[]::integer[], ?::text[]::smallint[], ?::text[]::timestamptz[],
                ?::text[]::integer[]) as v (participant, statement, value, cast_at, no)""";
    private static final String ALL_VOTES = """
            select participant, statement, value, cast_at, no from replaced_vote where consultation_id = ?
            union all
            select participant, statement, value, cast_at, 2147483647 from vote where consultation_id = ?
            order by statement, participant, no""";

    private final Database database;
    private final Ids ids;

    Conversations(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /** A vote with the number of its participant. */
    record Cast(long participant, int statement, int value, Instant at, int no) {}

    /** A statement with the number of its author, who is missing where it was there from the beginning. */
    record Said(int number, String text, @Nullable Long author, int moderated, Instant at) {}

    /** Lets so many participants in and gives their numbers. */
    List<Long> enter(UUID consultationId, int count) {
        return database.list("""
                insert into consultation_participant (consultation_id) select ? from generate_series(1, ?)
                returning id""", row -> row.getLong("id"), consultationId, count);
    }

    void addStatements(
            UUID consultationId, List<PolisConversation.Comment> comments, Map<Integer, Long> numbers, Instant now) {
        Map<String, Boolean> said = new HashMap<>();
        List<@Nullable String> sameAs = new ArrayList<>();
        comments.forEach(comment -> {
            String wording = Wording.of(comment.text());
            sameAs.add(said.put(wording, true) == null ? wording : null);
        });
        database.change(
                STATEMENTS,
                consultationId,
                now,
                comments.stream().map(comment -> ids.next()).toList(),
                each(comments, comment -> String.valueOf(comment.id())),
                each(comments, PolisConversation.Comment::text),
                sameAs,
                each(comments, comment -> String.valueOf(numbers.get(comment.author()))),
                each(comments, comment -> (comment.moderated() < 0 ? Moderation.OUT : Moderation.OPEN).name()),
                each(
                        comments,
                        comment -> Instant.ofEpochMilli(comment.timestamp()).toString()),
                each(comments, comment -> String.valueOf(comment.moderated() != 0)));
    }

    /** Adds votes, those that were changed later among them; ordered by statement, participant and time. */
    void addVotes(UUID consultationId, List<PolisConversation.Vote> votes, Map<Integer, Long> numbers) {
        List<Cast> last = new ArrayList<>();
        List<Cast> replaced = new ArrayList<>();
        int no = 0;
        for (int i = 0; i < votes.size(); i++) {
            PolisConversation.Vote vote = votes.get(i);
            boolean changed = i + 1 < votes.size()
                    && votes.get(i + 1).comment() == vote.comment()
                    && votes.get(i + 1).voter() == vote.voter();
            Cast cast = new Cast(
                    Objects.requireNonNull(numbers.get(vote.voter()), "every voter is in"),
                    vote.comment(),
                    vote.value(),
                    Instant.ofEpochMilli(vote.timestamp()),
                    no);
            (changed ? replaced : last).add(cast);
            no = changed ? no + 1 : 0;
        }
        insert(VOTES, consultationId, last, false);
        insert(REPLACED, consultationId, replaced, true);
    }

    private void insert(String sql, UUID consultationId, List<Cast> all, boolean numbered) {
        for (int from = 0; from < all.size(); from += VOTES_AT_ONCE) {
            List<Cast> some = all.subList(from, Math.min(all.size(), from + VOTES_AT_ONCE));
            List<Object> values = new ArrayList<>(List.of(
                    consultationId,
                    each(some, cast -> String.valueOf(cast.participant())),
                    each(some, cast -> String.valueOf(cast.statement())),
                    each(some, cast -> String.valueOf(cast.value())),
                    each(some, cast -> cast.at().toString())));
            if (numbered) {
                values.add(each(some, cast -> String.valueOf(cast.no())));
            }
            database.change(sql, values.toArray());
        }
    }

    /** All votes by statement, participant and time. */
    List<Cast> votes(UUID consultationId) {
        return database.list(
                ALL_VOTES,
                row -> new Cast(
                        row.getLong("participant"),
                        row.getInt("statement"),
                        row.getInt("value"),
                        Objects.requireNonNull(instant(row, "cast_at"), "a vote has a time"),
                        row.getInt("no")),
                consultationId,
                consultationId);
    }

    /** All statements by number, without the text of those that were taken out here. */
    List<Said> statements(UUID consultationId) {
        return database.list(
                """
                select number, case when moderation = 'OUT' and reason is not null then '' else text end as text, author,
                    case when moderation = 'OUT' then -1 when moderated_at is null then 0 else 1 end as moderated, submitted_at
                from statement where consultation_id = ? order by number""",
                row -> new Said(
                        row.getInt("number"),
                        row.getString("text"),
                        row.getObject("author", Long.class),
                        row.getInt("moderated"),
                        Objects.requireNonNull(instant(row, "submitted_at"), "a statement has a time")),
                consultationId);
    }

    private static <T> List<String> each(List<T> all, Function<T, String> what) {
        return all.stream().map(what).toList();
    }
}
