package org.cocreation.actor.panel;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.contracts.SeatRole;
import org.cocreation.database.Database;
import org.cocreation.database.Filter;
import org.cocreation.database.StoredJson;
import org.cocreation.kit.http.RuleViolation;
import org.cocreation.sortition.Fairness;
import org.cocreation.sortition.Lottery;
import org.jspecify.annotations.Nullable;

/** All panels. */
@ApplicationScoped
class Panels {

    private final Database database;
    private final StoredJson json;

    Panels(Database database, StoredJson json) {
        this.database = database;
        this.json = json;
    }

    Panel get(UUID id) {
        return database.first("select * from panel where id = ?", this::read, id)
                .orElseThrow(() -> new RuleViolation(PanelProblem.PANEL_NOT_FOUND, "no panel " + id));
    }

    /** The panel, held until the end of the transaction. */
    Panel take(UUID id) {
        return database.first("select * from panel where id = ? for update", this::read, id)
                .orElseThrow(() -> new RuleViolation(PanelProblem.PANEL_NOT_FOUND, "no panel " + id));
    }

    List<Panel> list(@Nullable UUID arenaId, @Nullable PanelState state, @Nullable UUID after, int rows) {
        Filter filter = new Filter("select * from panel")
                .and("arena_id = ?", arenaId)
                .and("state = ?", state)
                .and("id < ?", after)
                .order("id desc", rows);
        return database.list(filter.sql(), this::read, filter.values());
    }

    /** A draft whose computation is done, leaving aside what another replica works on. */
    Optional<Panel> takeComputed() {
        return database.first("""
                        select * from panel where state = 'DRAFT'
                        and exists (select 1 from panel_lottery where panel_id = id)
                        order by id limit 1 for update skip locked""", this::read);
    }

    /** A panel whose time has come. */
    Optional<Panel> takeDue(Instant now) {
        return database.first("""
                        select * from panel where state = 'ANNOUNCED' and draw_from <= ?
                        order by draw_from limit 1 for update skip locked""", this::read, now);
    }

    /** A panel of which somebody declined, let the invitation expire or was erased, and whose arena still takes people in. */
    Optional<Panel> takeVacant() {
        return database.first("""
                        select * from panel where state = 'DRAWN' and id in (
                            select member.panel_id from panel_person member join invitation on invitation.id = member.invitation_id
                            where member.state = 'MEMBER' and invitation.state = 'CLOSED'
                              and invitation.closed_reason in ('DECLINED', 'EXPIRED', 'ACTOR_ERASED'))
                        order by id limit 1 for update skip locked""", this::read);
    }

    void add(Panel panel) {
        Panel.Terms terms = panel.terms();
        database.change(
                """
                insert into panel (id, arena_id, seat_role, size, quotas, source, pool_size, left_out, pool_hash, state, draw_from, made_at)
                values (?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?, ?, ?, ?)""",
                terms.id(),
                terms.arenaId(),
                terms.seatRole(),
                terms.size(),
                json.write(terms.quotas()),
                terms.source(),
                terms.poolSize(),
                terms.leftOut(),
                terms.poolHash(),
                panel.state(),
                terms.drawFrom(),
                terms.madeAt());
    }

    void save(Panel panel) {
        Panel.Announcement announced = panel.announced();
        if (announced == null) {
            database.change("update panel set state = ? where id = ?", panel.state(), panel.id());
            return;
        }
        database.change(
                """
                update panel set state = ?, seed = ?, method = ?, chance_min = ?, chance_max = ?, gini = ?, announced_at = ?,
                    drawn_at = ? where id = ?""",
                panel.state(),
                announced.seed(),
                announced.method(),
                announced.fairness().min(),
                announced.fairness().max(),
                announced.fairness().gini(),
                announced.at(),
                panel.drawnAt(),
                panel.id());
    }

    private Panel read(ResultSet row) throws SQLException {
        Panel.Terms terms = new Panel.Terms(
                Database.id(row, "id"),
                Database.id(row, "arena_id"),
                SeatRole.valueOf(row.getString("seat_role")),
                row.getInt("size"),
                json.read(row.getString("quotas"), new TypeReference<List<PanelQuota>>() {}),
                PoolSource.valueOf(row.getString("source")),
                row.getInt("pool_size"),
                row.getInt("left_out"),
                row.getString("pool_hash"),
                given(row, "draw_from"),
                given(row, "made_at"));
        Instant announcedAt = Database.instant(row, "announced_at");
        Panel.Announcement announcement = announcedAt == null
                ? null
                : new Panel.Announcement(
                        row.getLong("seed"),
                        Lottery.Method.valueOf(row.getString("method")),
                        new Fairness(row.getDouble("chance_min"), row.getDouble("chance_max"), row.getDouble("gini")),
                        announcedAt);
        return Panel.stored(
                terms, PanelState.valueOf(row.getString("state")), announcement, Database.instant(row, "drawn_at"));
    }

    private static Instant given(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
