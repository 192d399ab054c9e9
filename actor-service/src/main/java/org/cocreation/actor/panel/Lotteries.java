package org.cocreation.actor.panel;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.database.Database;
import org.cocreation.database.StoredJson;
import org.cocreation.sortition.Lottery;
import org.cocreation.sortition.Pool;
import org.cocreation.sortition.Relaxation;

/** What was computed for panels: their lotteries, or why there is none. */
@ApplicationScoped
class Lotteries {

    private final Database database;
    private final StoredJson json;

    Lotteries(Database database, StoredJson json) {
        this.database = database;
        this.json = json;
    }

    /** Drafts for which nothing was computed yet. */
    List<UUID> missing() {
        return database.list("""
                        select id from panel where state = 'DRAFT'
                        and not exists (select 1 from panel_lottery where panel_id = id) order by id limit 50""", row -> Database.id(row, "id"));
    }

    void add(UUID panelId, Lottery lottery) {
        database.change(
                "insert into panel_lottery (panel_id, method, panels) values (?, ?, cast(? as jsonb)) on conflict do nothing",
                panelId,
                lottery.method(),
                json.write(lottery.panels()));
    }

    void add(UUID panelId, Relaxation relaxation) {
        database.change(
                "insert into panel_lottery (panel_id, relaxation) values (?, cast(? as jsonb)) on conflict do nothing",
                panelId,
                json.write(relaxation));
    }

    /** Why no panel keeps the quotas, and what would help; empty when there is a panel, or nothing was computed yet. */
    Optional<Relaxation> relaxation(UUID panelId) {
        return database.first(
                "select relaxation from panel_lottery where panel_id = ? and relaxation is not null",
                row -> json.read(row.getString("relaxation"), Relaxation.class),
                panelId);
    }

    /** The lottery over a pool. */
    Optional<Lottery> lottery(UUID panelId, Pool pool) {
        return database.first(
                "select method, panels from panel_lottery where panel_id = ? and panels is not null",
                row -> new Lottery(
                        Lottery.Method.valueOf(row.getString("method")),
                        pool,
                        json.read(row.getString("panels"), new TypeReference<List<Lottery.Panel>>() {})),
                panelId);
    }
}
