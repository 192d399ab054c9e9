package org.cocreation.arena.adaptation;

import static org.cocreation.database.Database.id;
import static org.cocreation.database.Database.instant;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cocreation.arena.arena.Arena;
import org.cocreation.database.Database;

/** To which merge each arena has agreed, at most one at a time. Who changes one has locked the arena. */
@ApplicationScoped
class MergeAgreements {

    private static final String KEEP = """
            insert into merge_agreement (arena_id, other_arena_ids, reason, agreed_by, agreed_at) values (?, ?, ?, ?, ?)
            on conflict (arena_id) do update set other_arena_ids = excluded.other_arena_ids, reason = excluded.reason,
                agreed_by = excluded.agreed_by, agreed_at = excluded.agreed_at""";

    private final Database database;

    MergeAgreements(Database database) {
        this.database = database;
    }

    void keep(MergeAgreement agreement) {
        database.change(
                KEEP,
                agreement.arenaId(),
                agreement.arenaIds(),
                agreement.reason(),
                agreement.agreedBy(),
                agreement.agreedAt());
    }

    Optional<MergeAgreement> of(UUID arenaId) {
        return database.first(
                "select * from merge_agreement where arena_id = ?",
                row -> new MergeAgreement(
                        id(row, "arena_id"),
                        List.of((UUID[]) row.getArray("other_arena_ids").getArray()),
                        row.getString("reason"),
                        id(row, "agreed_by"),
                        Objects.requireNonNullElse(instant(row, "agreed_at"), Instant.EPOCH)),
                arenaId);
    }

    /** Whether a facilitator of a source has agreed to a merge of exactly these sources. */
    boolean covers(Arena source, List<Arena> sources) {
        Set<UUID> others = sources.stream()
                .map(Arena::id)
                .filter(id -> !id.equals(source.id()))
                .collect(Collectors.toSet());
        return of(source.id())
                .filter(agreement -> new HashSet<>(agreement.arenaIds()).equals(others))
                .filter(agreement -> source.facilitatedBy(agreement.agreedBy()))
                .isPresent();
    }

    boolean forget(UUID arenaId) {
        return database.change("delete from merge_agreement where arena_id = ?", arenaId) == 1;
    }
}
