package org.cocreation.actor.asset;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cocreation.kit.http.RuleViolation;

/** Everything that actors have offered. */
@ApplicationScoped
class Assets implements PanacheRepositoryBase<Asset, UUID> {

    Asset get(UUID actorId, UUID id) {
        return findByIdOptional(id)
                .filter(asset -> asset.actorId().equals(actorId))
                .orElseThrow(() ->
                        new RuleViolation(AssetProblem.ASSET_NOT_FOUND, "actor " + actorId + " offers no asset " + id));
    }

    List<Asset> offeredBy(UUID actorId) {
        return list("actorId = ?1 and state <> ?2 order by id", actorId, AssetState.WITHDRAWN);
    }

    List<Asset> allOf(UUID actorId) {
        return list("actorId = ?1 order by id", actorId);
    }

    /** In the order of those who offer them, because each change waits for others that concern the same actor. */
    List<Asset> locked(Collection<UUID> ids) {
        return find("id in ?1 order by actorId, id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
