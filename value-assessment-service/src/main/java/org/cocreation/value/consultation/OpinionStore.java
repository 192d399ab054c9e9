package org.cocreation.value.consultation;

import static org.cocreation.database.Database.id;
import static org.cocreation.database.Database.instant;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.database.Database;
import org.cocreation.database.StoredJson;
import org.cocreation.opinion.Opinions;

/** The opinion groups as they were found last. */
@ApplicationScoped
class OpinionStore {

    private static final String ENDED =
            "select id from consultation where state = 'COUNTING' and id <> all(?::uuid[]) order by ended_at, id limit 100";
    // Open consultations with something new since their groups were found, those first that have waited longest.
    private static final String CHANGED = """
            select c.id from consultation c left join opinion_groups g on g.consultation_id = c.id
            where c.state = 'OPEN' and c.id <> all(?::uuid[]) and (g.found_at is null or g.found_at <= ?)
                and exists (select 1 from vote v where v.consultation_id = c.id)
                and (g.found_at is null or g.revision <> c.revision
                    or exists (select 1 from vote v where v.consultation_id = c.id and v.written >= g.seen_before))
            order by g.found_at nulls first, c.id limit 100""";
    private static final String KEEP = """
            insert into opinion_groups (consultation_id, found_at, seen_before, revision, result, participants, group_of, x, y, picture)
            values (?, ?, ?::text::xid8, ?, ?::jsonb, ?, ?, ?, ?, ?)
            on conflict (consultation_id) do update set found_at = excluded.found_at, seen_before = excluded.seen_before,
                revision = excluded.revision, result = excluded.result, participants = excluded.participants,
                group_of = excluded.group_of, x = excluded.x, y = excluded.y,
                picture = excluded.picture""";

    private static final Opinions.Point NOWHERE = new Opinions.Point(0, 0);

    private final Database database;
    private final StoredJson json;

    OpinionStore(Database database, StoredJson json) {
        this.database = database;
        this.json = json;
    }

    /** Groups with their members, who are known by number only. */
    record Found(Instant at, OpinionResult result, List<Long> participants, List<Integer> groupOf) {}

    /** Where a member of a group stands in the picture. */
    public record Point(double x, double y, int group) {}

    /** Consultations whose end waits for the last count, but for some. */
    List<UUID> ended(Collection<UUID> except) {
        return database.list(ENDED, row -> id(row, "id"), except);
    }

    /** Open consultations whose groups are to be found again, unless that was done since, but for some. */
    List<UUID> changed(Instant since, Collection<UUID> except) {
        return database.list(CHANGED, row -> id(row, "id"), except, since);
    }

    void keep(
            UUID consultationId,
            long revision,
            OpinionBook book,
            Opinions opinions,
            OpinionResult result,
            String picture,
            Instant now) {
        List<Long> participants = book.participants();
        Short[] group = new Short[participants.size()];
        Float[] x = new Float[participants.size()];
        Float[] y = new Float[participants.size()];
        for (int row = 0; row < group.length; row++) {
            Opinions.Point place = opinions.place(row).orElse(NOWHERE);
            group[row] = (short) opinions.groupOf(row);
            x[row] = (float) place.x();
            y[row] = (float) place.y();
        }
        database.change(
                KEEP,
                consultationId,
                now,
                book.seenBefore(),
                revision,
                json.write(result),
                participants.toArray(Long[]::new),
                group,
                x,
                y,
                picture);
    }

    /** The picture of the groups as SVG. */
    Optional<String> picture(UUID consultationId) {
        return database.first(
                "select picture from opinion_groups where consultation_id = ? and picture is not null",
                row -> row.getString("picture"),
                consultationId);
    }

    /** When groups were found last, and which. */
    Optional<Found> found(UUID consultationId) {
        return database.first(
                "select found_at, result, participants, group_of from opinion_groups where consultation_id = ?",
                this::found,
                consultationId);
    }

    /** As {@link #found}, without the members. */
    Optional<Found> result(UUID consultationId) {
        return database.first("""
                select found_at, result, '{}'::bigint[] as participants, '{}'::smallint[] as group_of
                from opinion_groups where consultation_id = ?""", this::found, consultationId);
    }

    /** The group of an actor; empty when the actor is in none. */
    Optional<Integer> groupOf(UUID consultationId, UUID actorId) {
        return database.first("""
                select g.group_of[array_position(g.participants, p.id)] as number
                from opinion_groups g join consultation_participant p on p.consultation_id = g.consultation_id
                where g.consultation_id = ? and p.actor_id = ?
                  and g.group_of[array_position(g.participants, p.id)] >= 0""", row -> row.getInt("number"), consultationId, actorId);
    }

    /** The members of groups, in an order that tells nothing about them. */
    List<Point> points(UUID consultationId) {
        return database.list(
                """
                select m.x, m.y, m.number from opinion_groups g, unnest(g.x, g.y, g.group_of) as m (x, y, number)
                where g.consultation_id = ? and m.number >= 0 order by m.number, m.x, m.y""", row -> new Point(row.getDouble("x"), row.getDouble("y"), row.getInt("number")), consultationId);
    }

    private Found found(ResultSet row) throws SQLException {
        Long[] participants = (Long[]) row.getArray("participants").getArray();
        Short[] groupOf = (Short[]) row.getArray("group_of").getArray();
        return new Found(
                Objects.requireNonNull(instant(row, "found_at"), "groups were found at a time"),
                json.read(row.getString("result"), OpinionResult.class),
                List.of(participants),
                Arrays.stream(groupOf).map(Short::intValue).toList());
    }
}
