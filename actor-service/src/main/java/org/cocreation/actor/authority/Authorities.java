package org.cocreation.actor.authority;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.kit.http.RuleViolation;
import org.hibernate.Session;

/** All authorities, those that have ended included. */
@ApplicationScoped
class Authorities implements PanacheRepositoryBase<Authority, UUID> {

    private final Session database;

    Authorities(Session database) {
        this.database = database;
    }

    Authority get(UUID actorId, UUID id) {
        return findByIdOptional(id)
                .filter(authority -> authority.actorId().equals(actorId))
                .orElseThrow(() -> new RuleViolation(
                        AuthorityProblem.AUTHORITY_NOT_FOUND, "actor " + actorId + " holds no authority " + id));
    }

    List<Authority> inForceOf(UUID actorId) {
        return list("actorId = ?1 and state = ?2 order by id", actorId, AuthorityState.RECOGNISED);
    }

    /** Takes authorities whose term is over, leaving aside what another replica works on. */
    List<Authority> takeEnded(Instant now, int limit) {
        return database.createNativeQuery("""
                        select * from authority
                        where state = 'RECOGNISED' and term_ends <= :now
                        order by term_ends limit :limit for update skip locked""", Authority.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Whether an actor holds, at this time, an authority to compose arenas in one of the jurisdictions. */
    boolean mayCompose(UUID actorId, List<String> jurisdictions, Instant now) {
        return !database.createNativeQuery("""
                        select 1 from authority
                        where actor_id = :actor and state = 'RECOGNISED' and (term_ends is null or term_ends > :now)
                          and 'COMPOSE' = any (decision_types) and jurisdictions && cast(:jurisdictions as text[])
                        limit 1""", Integer.class)
                .setParameter("actor", actorId)
                .setParameter("now", now)
                .setParameter("jurisdictions", jurisdictions.toArray(String[]::new))
                .getResultList()
                .isEmpty();
    }
}
