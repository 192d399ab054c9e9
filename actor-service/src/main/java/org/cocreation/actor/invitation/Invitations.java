package org.cocreation.actor.invitation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.SeatRole;
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

    boolean anybodyWaits(UUID arenaId) {
        return count("arenaId = ?1 and waitingSince is not null", arenaId) > 0;
    }

    List<Invitation> waitingIn(UUID arenaId) {
        return list("arenaId = ?1 and waitingSince is not null", arenaId);
    }

    List<Invitation> waitingOf(UUID actorId) {
        return list("actorId = ?1 and waitingSince is not null", actorId);
    }

    /** Takes those who wait longest for a seat of a role. */
    List<Invitation> takeWaiting(UUID arenaId, SeatRole role, int limit) {
        return database.createNativeQuery("""
                        select * from invitation
                        where arena_id = :arena and seat_role = :role and waiting_since is not null
                        order by waiting_since, id limit :limit for update""", Invitation.class)
                .setParameter("arena", arenaId)
                .setParameter("role", role.name())
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Takes invitations that expire before a time and whose actor has had half of the time to answer, each once. */
    List<Invitation> takeToRemind(Instant now, Instant expireBefore, int limit) {
        return database.createNativeQuery("""
                        select * from invitation
                        where state = 'SENT' and reminded_at is null and expires_at > :now and expires_at <= :before
                          and sent_at + (expires_at - sent_at) / 2 <= :now
                        order by expires_at limit :limit for update skip locked""", Invitation.class)
                .setParameter("now", now)
                .setParameter("before", expireBefore)
                .setParameter("limit", limit)
                .getResultList();
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
