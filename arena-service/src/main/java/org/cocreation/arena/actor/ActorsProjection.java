package org.cocreation.arena.actor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cocreation.contracts.ActorEvent.ActorErased;
import org.cocreation.contracts.ActorEvent.ActorRegistered;
import org.cocreation.contracts.ActorEvent.ActorUpdated;
import org.cocreation.contracts.Affiliation;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.LeadershipDomain;
import org.cocreation.contracts.Level;
import org.cocreation.contracts.Sector;
import org.cocreation.database.Database;
import org.cocreation.kit.event.EventHandler;
import org.jspecify.annotations.Nullable;

/** Keeps the replica of actors. Every event carries all codes, so the latest one is the whole truth. */
@ApplicationScoped
class ActorsProjection implements EventHandler.Projection {

    private static final String PUT = """
            insert into known_actor
                (generation, id, login_key, sector, domain, level, lay, jurisdictions, affected_groups, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (generation, id) do update set
                login_key = excluded.login_key, sector = excluded.sector, domain = excluded.domain, level = excluded.level,
                lay = excluded.lay, jurisdictions = excluded.jurisdictions, affected_groups = excluded.affected_groups,
                state = excluded.state""";

    private final Database database;

    ActorsProjection(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "actors";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(ActorRegistered.class, ActorUpdated.class, ActorErased.class);
    }

    @Override
    public void apply(Received event, int generation) {
        if (event.data() instanceof ActorRegistered actor) {
            put(
                    generation,
                    actor.actorId(),
                    actor.loginKey(),
                    actor.sector(),
                    actor.domain(),
                    actor.level(),
                    actor.lay(),
                    actor.jurisdictions(),
                    actor.affectedGroups(),
                    actor.state());
            // Most actors are organisations and newcomers without any affiliation: nothing to replace, one statement
            // less.
            add(generation, actor.actorId(), actor.affiliations());
        } else if (event.data() instanceof ActorUpdated actor) {
            put(
                    generation,
                    actor.actorId(),
                    actor.loginKey(),
                    actor.sector(),
                    actor.domain(),
                    actor.level(),
                    actor.lay(),
                    actor.jurisdictions(),
                    actor.affectedGroups(),
                    actor.state());
            forget(generation, actor.actorId());
            add(generation, actor.actorId(), actor.affiliations());
        } else if (event.data() instanceof ActorErased erased) {
            put(generation, erased.actorId(), null, null, null, null, false, List.of(), List.of(), "ERASED");
            forget(generation, erased.actorId());
        }
    }

    private void put(
            int generation,
            UUID id,
            @Nullable String loginKey,
            @Nullable Sector sector,
            @Nullable LeadershipDomain domain,
            @Nullable Level level,
            boolean lay,
            List<String> jurisdictions,
            List<String> affectedGroups,
            String state) {
        database.change(
                PUT, generation, id, loginKey, sector, domain, level, lay, jurisdictions, affectedGroups, state);
    }

    private void forget(int generation, UUID personId) {
        database.change("delete from known_affiliation where generation = ? and person_id = ?", generation, personId);
    }

    private void add(int generation, UUID personId, List<Affiliation> affiliations) {
        for (int no = 0; no < affiliations.size(); no++) {
            Affiliation affiliation = affiliations.get(no);
            database.change(
                    """
                    insert into known_affiliation (generation, person_id, organisation_id, no, from_day, to_day)
                    values (?, ?, ?, ?, ?, ?)""", generation, personId, affiliation.organisationId(), no, affiliation.from(), affiliation.to());
        }
    }

    @Override
    public void clear(int generation) {
        database.change("delete from known_actor where generation = ?", generation);
        database.change("delete from known_affiliation where generation = ?", generation);
    }
}
