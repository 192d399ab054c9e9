package org.cocreation.actor.leadership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.actor.leadership.Fading.Amount;
import org.cocreation.actor.leadership.LeadershipAccountView.LeadershipEntry;
import org.cocreation.database.Database;
import org.cocreation.database.Filter;
import org.jspecify.annotations.Nullable;

/** Keeps the accounts and their entries. */
@ApplicationScoped
class Ledger {

    private final Database database;
    private final LeadershipConfig config;

    Ledger(Database database, LeadershipConfig config) {
        this.database = database;
        this.config = config;
    }

    Optional<Instant> consentedAt(UUID actorId) {
        return database.first(
                "select consented_at from leadership_account where actor_id = ?",
                row -> row.getTimestamp(1).toInstant(),
                actorId);
    }

    void open(UUID actorId, Instant now) {
        database.change(
                "insert into leadership_account (actor_id, consented_at) values (?, ?) on conflict do nothing",
                actorId,
                now);
    }

    /** The entries go with it. */
    void close(UUID actorId) {
        database.change("delete from leadership_account where actor_id = ?", actorId);
    }

    /** Locks an account that was opened by then, so that entries are counted one after the other; false when there is none. */
    boolean take(UUID actorId, Instant at) {
        return database.first(
                        "select 1 from leadership_account where actor_id = ? and consented_at <= ? for update",
                        row -> true,
                        actorId,
                        at)
                .isPresent();
    }

    /** Adds an entry; false when the event had given one already. */
    boolean add(UUID actorId, LeadershipEntry entry) {
        return database.change(
                        """
                        insert into leadership_entry (id, actor_id, at, kind, amount, reason, source_event_id)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (actor_id, source_event_id) do nothing""",
                        entry.id(),
                        actorId,
                        entry.at(),
                        entry.kind(),
                        entry.amount(),
                        entry.reason(),
                        entry.sourceEventId())
                == 1;
    }

    int movesInMonthOf(UUID actorId, Instant at) {
        YearMonth month = YearMonth.from(at.atOffset(ZoneOffset.UTC));
        return database.first("""
                        select count(*) from leadership_entry
                        where actor_id = ? and reason = 'SOFT_MOVE' and at >= ? and at < ?""", row -> row.getInt(1), actorId, start(month), start(month.plusMonths(1)))
                .orElse(0);
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    double balance(UUID actorId, Instant at) {
        List<Amount> amounts = database.list(
                "select at, reason, amount from leadership_entry where actor_id = ? and at <= ?",
                row -> new Amount(
                        row.getTimestamp(1).toInstant(),
                        LeadershipReason.valueOf(row.getString(2)).signed(row.getDouble(3))),
                actorId,
                at);
        return Fading.balance(amounts, at, config.halfLife());
    }

    List<LeadershipEntry> entries(UUID actorId, @Nullable Instant before, @Nullable UUID beforeId, int limit) {
        Filter filter = new Filter("select * from leadership_entry").and("actor_id = ?", actorId);
        if (before != null && beforeId != null) {
            filter.and("(at, id) < (?, ?)", before, beforeId);
        }
        filter.order("at desc, id desc", limit);
        return database.list(
                filter.sql(),
                row -> new LeadershipEntry(
                        Database.id(row, "id"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("kind"),
                        row.getDouble("amount"),
                        LeadershipReason.valueOf(row.getString("reason")),
                        Database.id(row, "source_event_id")),
                filter.values());
    }

    /** Whether an actor leads: by authority, by a function in an arena, or as member of an alliance who is not lay. */
    boolean leads(UUID actorId) {
        return database.first("""
                        select 1 where exists (select from authority where actor_id = ? and state = 'RECOGNISED')
                            or exists (select from known_seat
                                where generation = (select live_generation from projection where name = 'arenas')
                                  and actor_id = ? and functions && array['CONVENER', 'FACILITATOR'])
                            or exists (select from alliance_member m join alliance a on a.id = m.alliance_id
                                where m.actor_id = ? and m.left_at is null and not m.lay and a.state = 'FORMED')""", row -> true, actorId, actorId, actorId).isPresent();
    }

    /** Those who convened an arena or facilitate it. */
    List<UUID> leadersOf(UUID arenaId) {
        return database.list("""
                select actor_id from known_seat
                where generation = (select live_generation from projection where name = 'arenas')
                  and arena_id = ? and functions && array['CONVENER', 'FACILITATOR']
                union
                select convener_id from known_arena
                where generation = (select live_generation from projection where name = 'arenas') and arena_id = ?""", row -> row.getObject(1, UUID.class), arenaId, arenaId);
    }

    Optional<UUID> grantorOfMandate(UUID mandateId) {
        return database.first("""
                select grantor_id from granted_mandate
                where generation = (select live_generation from projection where name = 'granted-mandates') and mandate_id = ?""", row -> row.getObject(1, UUID.class), mandateId);
    }

    Optional<UUID> grantorOfDecision(UUID decisionId) {
        return database.first("""
                select grantor_id from mandate_decision d
                join granted_mandate m on m.generation = d.generation and m.mandate_id = d.mandate_id
                where d.generation = (select live_generation from projection where name = 'granted-mandates')
                  and d.decision_id = ?""", row -> row.getObject(1, UUID.class), decisionId);
    }
}
