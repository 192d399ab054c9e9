package org.cocreation.arena.adaptation;

import static org.cocreation.database.Database.id;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.cocreation.arena.adaptation.LineageView.Relative;
import org.cocreation.arena.arena.ArenaState;
import org.cocreation.database.Database;

/** Reads the lineage of an arena in one statement, each direction by its own index. */
@ApplicationScoped
class LineageQuery {

    private static final int MOST_CHILDREN = 100;
    private static final String RELATIVES = """
            select 'PARENT' as relation, a.id, a.name, a.state, null as kind
            from arena child join arena a on a.id = child.parent_arena_id where child.id = ?
            union all
            (select 'CHILD', id, name, state, null from arena where parent_arena_id = ? order by id desc limit %d)
            union all
            select 'PREDECESSOR', a.id, a.name, a.state, l.kind
            from arena_lineage l join arena a on a.id = l.predecessor_id where l.successor_id = ?
            union all
            select 'SUCCESSOR', a.id, a.name, a.state, l.kind
            from arena_lineage l join arena a on a.id = l.successor_id where l.predecessor_id = ?
            order by relation, id""".formatted(MOST_CHILDREN);

    private final Database database;

    LineageQuery(Database database) {
        this.database = database;
    }

    private record Row(String relation, Relative relative) {}

    LineageView of(UUID arenaId) {
        List<Row> rows = database.list(
                RELATIVES,
                row -> new Row(
                        row.getString("relation"),
                        new Relative(
                                id(row, "id"),
                                row.getString("name"),
                                ArenaState.valueOf(row.getString("state")),
                                row.getString("kind"))),
                arenaId,
                arenaId,
                arenaId,
                arenaId);
        return new LineageView(
                arenaId,
                those(rows, "PARENT").stream().findFirst().orElse(null),
                those(rows, "CHILD"),
                those(rows, "PREDECESSOR"),
                those(rows, "SUCCESSOR"));
    }

    private static List<Relative> those(List<Row> rows, String relation) {
        return rows.stream()
                .filter(row -> row.relation().equals(relation))
                .map(Row::relative)
                .toList();
    }
}
