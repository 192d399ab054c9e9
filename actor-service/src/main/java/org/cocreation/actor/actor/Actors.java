package org.cocreation.actor.actor;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cocreation.kit.http.RuleViolation;

/** All actors. */
@ApplicationScoped
public class Actors implements PanacheRepositoryBase<Actor, UUID> {

    /** The actor with this id; refuses when there is none. */
    public Actor get(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> new RuleViolation(ActorProblem.ACTOR_NOT_FOUND, "no actor " + id));
    }

    Optional<Actor> findByExternalId(ExternalId external) {
        return find("externalSource = ?1 and externalId = ?2", external.source(), external.id())
                .firstResultOptional();
    }

    Optional<Actor> findByLogin(String loginKey) {
        return find("loginKey", loginKey).firstResultOptional();
    }

    /** The actors with these ids, in the order of the ids. */
    List<Actor> all(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1 order by id", ids);
    }

    /** Those of the given ids that are not active organisations or collectives. */
    Set<UUID> notOrganisations(Collection<UUID> ids) {
        Set<UUID> others = new HashSet<>(ids);
        if (!others.isEmpty()) {
            find("id in ?1 and kind <> ?2 and state = ?3", ids, ActorKind.PERSON, ActorState.ACTIVE).stream()
                    .map(Actor::id)
                    .forEach(others::remove);
        }
        return others;
    }
}
