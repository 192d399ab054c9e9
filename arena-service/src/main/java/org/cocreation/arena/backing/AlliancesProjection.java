package org.cocreation.arena.backing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cocreation.contracts.AllianceEvent.AllianceChanged;
import org.cocreation.contracts.AllianceEvent.AllianceDissolved;
import org.cocreation.contracts.AllianceEvent.AllianceFormed;
import org.cocreation.contracts.AllianceMember;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.database.Database;
import org.cocreation.database.StoredJson;
import org.cocreation.kit.event.EventHandler;
import org.jspecify.annotations.Nullable;

/** Keeps which alliances back which arenas. Who their members are stays out of it. */
@ApplicationScoped
class AlliancesProjection implements EventHandler.Projection {

    static final String NAME = "backing";

    private final Database database;
    private final StoredJson json;

    AlliancesProjection(Database database, StoredJson json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(AllianceFormed.class, AllianceChanged.class, AllianceDissolved.class);
    }

    @Override
    public void apply(Received event, int generation) {
        if (event.data() instanceof AllianceFormed formed) {
            keep(formed.allianceId(), formed.members(), formed.reviewOn(), generation);
            back(formed.allianceId(), formed.arenaIds(), event.time(), generation);
        } else if (event.data() instanceof AllianceChanged changed) {
            keep(changed.allianceId(), changed.members(), changed.reviewOn(), generation);
            back(changed.allianceId(), changed.arenaIds(), event.time(), generation);
        } else if (event.data() instanceof AllianceDissolved dissolved) {
            database.change(
                    "delete from known_backing where alliance_id = ? and generation = ?",
                    dissolved.allianceId(),
                    generation);
            database.change(
                    "delete from known_alliance where id = ? and generation = ?", dissolved.allianceId(), generation);
        }
    }

    @Override
    public void clear(int generation) {
        database.change("delete from known_backing where generation = ?", generation);
        database.change("delete from known_alliance where generation = ?", generation);
    }

    private void keep(UUID id, List<AllianceMember> members, @Nullable LocalDate reviewOn, int generation) {
        database.change(
                """
                insert into known_alliance (generation, id, members_by_sector, members_by_domain, review_on)
                values (?, ?, ?::jsonb, ?::jsonb, ?)
                on conflict (generation, id) do update set members_by_sector = excluded.members_by_sector,
                    members_by_domain = excluded.members_by_domain, review_on = excluded.review_on""",
                generation,
                id,
                json.write(counts(members, AllianceMember::sector)),
                json.write(counts(members, AllianceMember::domain)),
                reviewOn);
    }

    /** What it backed before keeps the time at which that began. */
    private void back(UUID id, List<UUID> arenas, Instant since, int generation) {
        database.change(
                "delete from known_backing where alliance_id = ? and generation = ? and arena_id <> all (?::uuid[])",
                id,
                generation,
                arenas);
        database.change("""
                insert into known_backing (generation, arena_id, alliance_id, since)
                select ?, arena_id, ?, ? from unnest(?::uuid[]) as backed (arena_id)
                on conflict (generation, arena_id, alliance_id) do nothing""", generation, id, since, arenas);
    }

    private static <E extends Enum<E>> Map<E, Long> counts(
            List<AllianceMember> members, Function<AllianceMember, E> by) {
        return members.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }
}
