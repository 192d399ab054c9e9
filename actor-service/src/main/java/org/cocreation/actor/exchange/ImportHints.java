package org.cocreation.actor.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cocreation.actor.actor.Duplicates;
import org.cocreation.actor.exchange.ActorImport.PossibleDuplicate;
import org.cocreation.database.Database;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.jspecify.annotations.Nullable;

/** Hints at lines of imports whose actors may be the same as others. */
@ApplicationScoped
class ImportHints {

    private static final String WRITE = """
            insert into actor_import_duplicate (import_id, line, actor_id, other_line, because)
            select ?, line::integer, actor_id::uuid, other_line::integer, because::text[]
            from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as hint (line, actor_id, other_line, because)""";

    private static final String PAGE = """
            select * from actor_import_duplicate
            where import_id = ? and (line, other_line, actor_id) > (?::integer, ?::integer, ?::uuid)
            order by line, other_line, actor_id limit ?""";

    private static final List<String> BEFORE_ALL = List.of("0", "0", new UUID(0, 0).toString());

    private final Database database;
    private final Cursors cursors;

    ImportHints(Database database, Cursors cursors) {
        this.database = database;
        this.cursors = cursors;
    }

    void write(UUID importId, List<PossibleDuplicate> hints) {
        if (hints.isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>();
        List<@Nullable String> actors = new ArrayList<>();
        List<String> others = new ArrayList<>();
        List<String> because = new ArrayList<>();
        for (PossibleDuplicate hint : hints) {
            lines.add(String.valueOf(hint.line()));
            actors.add(hint.actorId() == null ? null : hint.actorId().toString());
            others.add(String.valueOf(Objects.requireNonNullElse(hint.sameAsLine(), 0)));
            because.add(hint.because().stream().map(Enum::name).collect(Collectors.joining(",", "{", "}")));
        }
        database.change(WRITE, importId, lines, actors, others, because);
    }

    Page<PossibleDuplicate> page(UUID importId, @Nullable Integer limit, @Nullable String cursor) {
        Cursors.Start start = cursors.start(limit, cursor, "actor-import-duplicates", importId);
        List<String> after = start.first() ? BEFORE_ALL : start.after();
        List<PossibleDuplicate> rows = database.list(
                PAGE,
                row -> new PossibleDuplicate(
                        row.getInt("line"),
                        row.getObject("actor_id", UUID.class),
                        row.getInt("other_line") == 0 ? null : row.getInt("other_line"),
                        Database.texts(row, "because").stream()
                                .map(Duplicates.Because::valueOf)
                                .toList()),
                importId,
                after.get(0),
                after.get(1),
                after.get(2),
                start.fetch());
        return cursors.page(start, rows, ImportHints::key, hint -> hint);
    }

    /** Where a hint stands in the list; of those that name a line, one stands for each. */
    private static List<String> key(PossibleDuplicate hint) {
        return List.of(
                String.valueOf(hint.line()),
                String.valueOf(Objects.requireNonNullElse(hint.sameAsLine(), 0)),
                hint.actorId() == null ? BEFORE_ALL.get(2) : hint.actorId().toString());
    }
}
