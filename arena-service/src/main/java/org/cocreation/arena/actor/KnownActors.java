package org.cocreation.arena.actor;

import static org.cocreation.database.Database.id;
import static org.cocreation.database.Database.texts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cocreation.contracts.LeadershipDomain;
import org.cocreation.contracts.Sector;
import org.cocreation.database.Database;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.ProblemType.Standard;
import org.cocreation.kit.http.RuleViolation;

/** All actors that this service has heard of, and the logins that belong to them. */
@ApplicationScoped
public class KnownActors implements Caller.Directory {

    private static final String LIVE = " generation = (select live_generation from projection where name = 'actors')";
    private static final String SELECT =
            "select id, sector, domain, lay, jurisdictions, affected_groups, state from known_actor where" + LIVE;

    private final Database database;

    KnownActors(Database database) {
        this.database = database;
    }

    /** The actor, or a refusal when this service has not heard of it. */
    public KnownActor get(UUID actorId) {
        return find(actorId)
                .orElseThrow(() -> new RuleViolation(Standard.ACTOR_UNKNOWN, "no actor " + actorId + " is known"));
    }

    /** The actor, if this service has heard of it. */
    public Optional<KnownActor> find(UUID actorId) {
        return database.first(SELECT + " and id = ?", KnownActors::actor, actorId);
    }

    /** All of the given actors that this service has heard of. */
    public List<KnownActor> find(Collection<UUID> actorIds) {
        return actorIds.isEmpty()
                ? List.of()
                : database.list(SELECT + " and id = any(?)", KnownActors::actor, actorIds);
    }

    /** As {@link #find(UUID)}; until the caller commits, the actor cannot become dormant or erased. */
    public Optional<KnownActor> hold(UUID actorId) {
        return database.first(SELECT + " and id = ? for share", KnownActors::actor, actorId);
    }

    /** Which of the given actors are active; until the caller commits, these cannot become dormant or erased. */
    public Set<UUID> holdActive(Collection<UUID> actorIds) {
        return actorIds.isEmpty()
                ? Set.of()
                : database
                        .list(SELECT + " and id = any(?) order by id for share", KnownActors::actor, actorIds)
                        .stream()
                        .filter(KnownActor::active)
                        .map(KnownActor::id)
                        .collect(Collectors.toSet());
    }

    @Override
    public Optional<UUID> actorOf(String loginKey) {
        return database.first(
                "select id from known_actor where login_key = ? and state = 'ACTIVE' and" + LIVE,
                row -> id(row, "id"),
                loginKey);
    }

    @Override
    public boolean mayAct(UUID personId, UUID organisationId, Instant at) {
        LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
        return database.first("""
                        select 1 from known_affiliation
                        where person_id = ? and organisation_id = ?
                          and (from_day is null or from_day <= ?) and (to_day is null or to_day >= ?) and""" + LIVE, row -> true, personId, organisationId, day, day)
                .isPresent();
    }

    private static KnownActor actor(ResultSet row) throws SQLException {
        String sector = row.getString("sector");
        String domain = row.getString("domain");
        return new KnownActor(
                id(row, "id"),
                sector == null ? null : Sector.valueOf(sector),
                domain == null ? null : LeadershipDomain.valueOf(domain),
                row.getBoolean("lay"),
                texts(row, "jurisdictions"),
                texts(row, "affected_groups"),
                row.getString("state"));
    }
}
