package org.cocreation.actor.alliance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cocreation.kit.http.RuleViolation;
import org.hibernate.Session;

/** All alliances. */
@ApplicationScoped
class Alliances implements PanacheRepositoryBase<Alliance, UUID> {

    private final Session database;

    Alliances(Session database) {
        this.database = database;
    }

    Alliance get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> notFound(id));
    }

    /** Locks the alliance, so that what its members do at once is judged one after the other. */
    Alliance take(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> notFound(id));
    }

    static RuleViolation notFound(UUID id) {
        return new RuleViolation(AllianceProblem.ALLIANCE_NOT_FOUND, "no alliance " + id);
    }

    /** Takes alliances whose review date has passed, leaving aside what another replica works on. */
    List<Alliance> takeDueForReview(LocalDate today, int limit) {
        return database.createNativeQuery("""
                        select * from alliance
                        where state = 'FORMED' and not review_overdue and review_on < :today
                        order by review_on limit :limit for update skip locked""", Alliance.class)
                .setParameter("today", today)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Ids of the living alliances that an actor belongs to. */
    List<UUID> of(UUID actorId) {
        return database.createNativeQuery("""
                        select a.id from alliance a join alliance_member m on m.alliance_id = a.id
                        where m.actor_id = :actor and m.left_at is null and a.state <> 'DISSOLVED' order by a.id""", UUID.class)
                .setParameter("actor", actorId)
                .getResultList();
    }

    /** All alliances that an actor belongs to or belonged to. */
    List<Alliance> everOf(UUID actorId) {
        return database.createNativeQuery("""
                        select * from alliance where id in (select alliance_id from alliance_member where actor_id = :actor)
                        order by id""", Alliance.class)
                .setParameter("actor", actorId)
                .getResultList();
    }

    /** Forgets that somebody was invited who is erased. */
    void forgetInvitationsOf(UUID actorId) {
        database.createNativeMutationQuery("""
                        update alliance set invited = array_remove(invited, cast(:actor as uuid)), version = version + 1
                        where invited @> array[cast(:actor as uuid)]""").setParameter("actor", actorId).executeUpdate();
    }
}
