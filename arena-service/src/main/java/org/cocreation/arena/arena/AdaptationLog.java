package org.cocreation.arena.arena;

import static org.cocreation.database.Database.id;
import static org.cocreation.database.Database.instant;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.contracts.ArenaEvent.ArenaAdapted;
import org.cocreation.database.Database;
import org.cocreation.database.Filter;
import org.cocreation.database.StoredJson;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.jspecify.annotations.Nullable;

/** Every adaptation of every arena, append-only. Beside the codes of the event it keeps the words that an event must not carry. */
@ApplicationScoped
public class AdaptationLog {

    private static final String KEEP = """
            insert into adaptation (arena_id, no, kind, reason, trigger, suggestion_id, decision_id, before_codes, after_codes,
                seat_id, adapted_by, adapted_at)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)""";
    private static final TypeReference<Map<String, List<String>>> CODES = new TypeReference<>() {};

    private final Database database;
    private final Cursors cursors;
    private final StoredJson json;

    AdaptationLog(Database database, Cursors cursors, StoredJson json) {
        this.database = database;
        this.cursors = cursors;
        this.json = json;
    }

    /** Keeps an adaptation as it was announced. */
    public Adaptation keep(ArenaAdapted adapted, Grounds grounds, Instant now) {
        return keep(adapted, Map.of(), Map.of(), grounds, now);
    }

    /** Keeps an adaptation with the words before and after it. */
    public Adaptation keep(
            ArenaAdapted adapted,
            Map<String, List<String>> wordsBefore,
            Map<String, List<String>> wordsAfter,
            Grounds grounds,
            Instant now) {
        Adaptation adaptation = new Adaptation(
                adapted.adaptationNo(),
                adapted.kind(),
                grounds.reason(),
                grounds.trigger(),
                grounds.suggestionId(),
                grounds.decisionId(),
                both(adapted.before(), wordsBefore),
                both(adapted.after(), wordsAfter),
                adapted.seatId(),
                grounds.by(),
                now);
        database.change(
                KEEP,
                adapted.arenaId(),
                adaptation.no(),
                adaptation.kind(),
                adaptation.reason(),
                adaptation.trigger(),
                adaptation.suggestionId(),
                adaptation.decisionId(),
                json.write(adaptation.before()),
                json.write(adaptation.after()),
                adaptation.seatId(),
                adaptation.by(),
                now);
        return adaptation;
    }

    /** The adaptations of an arena from its first on. */
    public Page<Adaptation> of(UUID arenaId, @Nullable Integer limit, @Nullable String cursor) {
        Cursors.Start start = cursors.start(limit, cursor, "adaptations", arenaId);
        Filter filter = new Filter("select * from adaptation")
                .and("arena_id = ?", arenaId)
                .and(
                        "no > ?",
                        start.first() ? null : Integer.valueOf(start.after().get(0)))
                .order("no", start.fetch());
        List<Adaptation> rows = database.list(filter.sql(), this::adaptation, filter.values());
        return cursors.page(start, rows, row -> List.of(String.valueOf(row.no())), row -> row);
    }

    /** One adaptation of an arena, if there is one of this number. */
    public Optional<Adaptation> find(UUID arenaId, int no) {
        return database.first("select * from adaptation where arena_id = ? and no = ?", this::adaptation, arenaId, no);
    }

    private Adaptation adaptation(ResultSet row) throws SQLException {
        return new Adaptation(
                row.getInt("no"),
                row.getString("kind"),
                row.getString("reason"),
                row.getString("trigger"),
                row.getObject("suggestion_id", UUID.class),
                row.getObject("decision_id", UUID.class),
                json.read(row.getString("before_codes"), CODES),
                json.read(row.getString("after_codes"), CODES),
                row.getObject("seat_id", UUID.class),
                id(row, "adapted_by"),
                Objects.requireNonNullElse(instant(row, "adapted_at"), Instant.EPOCH));
    }

    private static Map<String, List<String>> both(Map<String, List<String>> codes, Map<String, List<String>> words) {
        Map<String, List<String>> both = new LinkedHashMap<>(codes);
        both.putAll(words);
        return both;
    }
}
