package org.cocreation.actor.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cocreation.actor.actor.Stake;
import org.cocreation.contracts.LeadershipDomain;
import org.cocreation.contracts.Sector;
import org.cocreation.database.Database;

/** Reads what matching has to know of actors: four queries, however many they are. */
@ApplicationScoped
class KnownCandidates {

    private final Database database;

    KnownCandidates(Database database) {
        this.database = database;
    }

    /** An actor with its codes; the assets as codes of needs. */
    record Known(
            UUID id,
            Sector sector,
            LeadershipDomain domain,
            List<String> jurisdictions,
            List<String> topics,
            List<String> affectedGroups,
            List<Stake> stakes,
            Set<String> assets,
            int openInvitations) {}

    /** Those of the actors that are active. */
    List<Known> read(Collection<UUID> ids, UUID arenaId, LocalDate today) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Stake>> stakes = stakes(ids);
        Map<UUID, Set<String>> assets = assets(ids, arenaId, today);
        Map<UUID, Integer> invitations = openInvitations(ids);
        return database.list(
                """
                select id, sector, domain, jurisdictions, topics, affected_groups from actor
                where id = any (?) and state = 'ACTIVE' order by id""",
                row -> {
                    UUID id = Database.id(row, "id");
                    return new Known(
                            id,
                            Sector.valueOf(row.getString("sector")),
                            LeadershipDomain.valueOf(row.getString("domain")),
                            Database.texts(row, "jurisdictions"),
                            Database.texts(row, "topics"),
                            Database.texts(row, "affected_groups"),
                            stakes.getOrDefault(id, List.of()),
                            assets.getOrDefault(id, Set.of()),
                            invitations.getOrDefault(id, 0));
                },
                ids);
    }

    /** Codes of what an arena has already: set aside for it, whoever offers it. */
    Set<String> reservedFor(UUID arenaId) {
        return new HashSet<>(
                database.list("""
                select asset.kind, asset.tag from asset_reservation reservation join asset on asset.id = reservation.asset_id
                where reservation.arena_id = ?""", row -> NeedCode.of(row.getString("kind"), row.getString("tag")), arenaId));
    }

    private Map<UUID, List<Stake>> stakes(Collection<UUID> ids) {
        Map<UUID, List<Stake>> stakes = new HashMap<>();
        database.list(
                "select * from stake where actor_id = any (?)",
                row -> {
                    Stake stake = new Stake(
                            Stake.SubjectKind.valueOf(row.getString("subject_kind")),
                            row.getString("subject"),
                            Stake.Kind.valueOf(row.getString("kind")),
                            row.getInt("power"),
                            row.getInt("legitimacy"),
                            row.getInt("urgency"),
                            null);
                    return stakes.computeIfAbsent(Database.id(row, "actor_id"), id -> new ArrayList<>())
                            .add(stake);
                },
                ids);
        return stakes;
    }

    /** What they could bring to this arena: what is free, can be shared, or is set aside for it already. */
    private Map<UUID, Set<String>> assets(Collection<UUID> ids, UUID arenaId, LocalDate today) {
        Map<UUID, Set<String>> assets = new HashMap<>();
        database.list(
                """
                select actor_id, kind, tag from asset
                where actor_id = any (?) and state <> 'WITHDRAWN' and (valid_to is null or valid_to >= ?)
                  and (shareable or state = 'OFFERED'
                       or exists (select 1 from asset_reservation where asset_id = asset.id and arena_id = ?))""",
                row -> assets.computeIfAbsent(Database.id(row, "actor_id"), id -> new HashSet<>())
                        .add(NeedCode.of(row.getString("kind"), row.getString("tag"))),
                ids,
                today,
                arenaId);
        return assets;
    }

    private Map<UUID, Integer> openInvitations(Collection<UUID> ids) {
        Map<UUID, Integer> open = new HashMap<>();
        database.list("""
                select actor_id, count(*) as open from invitation
                where actor_id = any (?) and state in ('APPLIED', 'SENT') group by actor_id""", row -> open.put(Database.id(row, "actor_id"), row.getInt("open")), ids);
        return open;
    }
}
