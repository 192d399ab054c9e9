package org.cocreation.actor.invitation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.kit.http.RuleViolation;
import org.hibernate.Session;

/** All invitations and applications. */
@ApplicationScoped
class Invitations implements PanacheRepositoryBase<Invitation, UUID> {

    private static final List<InvitationState> OPEN = List.of(InvitationState.APPLIED, InvitationState.SENT);

    private final Session database;

    Invitations(Session database) {
        this.database = database;
    }

    Invitation get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> notFound(id));
    }

    static RuleViolation notFound(UUID id) {
        return new RuleViolation(InvitationProblem.INVITATION_NOT_FOUND, "no invitation " + id);
    }

    boolean openFor(UUID actorId, UUID arenaId) {
        return count("actorId = ?1 and arenaId = ?2 and state in ?3", actorId, arenaId, OPEN) > 0;
    }

    List<Invitation> openIn(UUID arenaId) {
        return list("arenaId = ?1 and state in ?2 order by id", arenaId, OPEN);
    }

    List<Invitation> openOfIn(UUID actorId, UUID arenaId) {
        return list("actorId = ?1 and arenaId = ?2 and state in ?3 order by id", actorId, arenaId, OPEN);
    }

    List<Invitation> unsettledOf(UUID actorId) {
        return list("actorId = ?1 and state in ?2 order by id", actorId, OPEN);
    }

    List<Invitation> allOf(UUID actorId) {
        return list("actorId = ?1 order by id", actorId);
    }

    /** Takes invitations whose time is over, leaving aside what another replica works on. */
    List<Invitation> takeExpired(Instant now, int limit) {
        return database.createNativeQuery("""
                        select * from invitation
                        where state = 'SENT' and expires_at <= :now
                        order by expires_at limit :limit for update skip locked""", Invitation.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }
}
