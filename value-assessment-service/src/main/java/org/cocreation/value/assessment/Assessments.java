package org.cocreation.value.assessment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.RuleViolation;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** All assessments with their published results. */
@ApplicationScoped
class Assessments implements PanacheRepositoryBase<Assessment, UUID> {

    private static final List<AssessmentState> UNFINISHED = List.of(AssessmentState.OPEN, AssessmentState.CLOSED);

    /** What a list of assessments is narrowed to. */
    record Filter(
            @Nullable UUID arenaId,
            @Nullable UUID proposalId,
            @Nullable AssessmentPhase phase,
            @Nullable AssessmentState state) {}

    Assessment get(UUID id) {
        return known(findByIdOptional(id), id);
    }

    Assessment getForChange(UUID id) {
        return known(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    boolean hasBaseline(UUID arenaId) {
        return count("arenaId = ?1 and phase = ?2", arenaId, AssessmentPhase.BASELINE) > 0;
    }

    boolean hasPrototype(UUID prototypeId) {
        return count("prototypeId = ?1 and phase = ?2", prototypeId, AssessmentPhase.PROTOTYPE) > 0;
    }

    /** Whether the groups are or were asked for a decision on a proposal, for this decision or lately. */
    boolean hasDecision(UUID decisionId, UUID proposalId, Instant since) {
        return count(
                        "phase = ?1 and proposalId = ?2 and (decisionId = ?3 or openedAt > ?4)",
                        AssessmentPhase.DECISION,
                        proposalId,
                        decisionId,
                        since)
                > 0;
    }

    boolean hasOutcome(UUID proposalId) {
        return count("phase = ?1 and proposalId = ?2", AssessmentPhase.OUTCOME, proposalId) > 0;
    }

    /** The assessments of these prototypes, one query for all. */
    List<Assessment> ofPrototypes(Collection<UUID> prototypeIds) {
        return prototypeIds.isEmpty() ? List.of() : list("prototypeId in ?1 order by id", prototypeIds);
    }

    /** These assessments, without those that there are not. */
    List<Assessment> of(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** Those that end with the arena, locked: what came of an adoption does not. */
    List<Assessment> endingWith(UUID arenaId) {
        return find(
                        "arenaId = ?1 and state = ?2 and phase <> ?3 order by id",
                        arenaId,
                        AssessmentState.OPEN,
                        AssessmentPhase.OUTCOME)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Assessments of these proposals that wait for judgements or for their publication, locked. */
    List<Assessment> unfinishedOf(UUID arenaId, Collection<UUID> proposalIds) {
        return proposalIds.isEmpty()
                ? List.of()
                : find(
                                "arenaId = ?1 and proposalId in ?2 and state in ?3 order by id",
                                arenaId,
                                proposalIds,
                                UNFINISHED)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }

    /** As {@link #unfinishedOf}, of whatever proposal. */
    List<Assessment> unfinishedOfProposalsIn(UUID arenaId) {
        return find("arenaId = ?1 and proposalId is not null and state in ?2 order by id", arenaId, UNFINISHED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Some of those whose time for judgements is over, locked; what another replica is closing is passed over. */
    List<Assessment> dueForClosing(Instant now, int limit) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select * from assessment where state = 'OPEN' and due_at <= ?1
                        order by due_at limit ?2 for update skip locked""", Assessment.class)
                .setParameter(1, now)
                .setParameter(2, limit)
                .getResultList();
    }

    List<Assessment> page(Filter filter, Cursors.Start start) {
        StringBuilder where = new StringBuilder("1 = 1");
        Map<String, Object> parameters = new HashMap<>();
        narrow(where, parameters, "arenaId", filter.arenaId());
        narrow(where, parameters, "proposalId", filter.proposalId());
        narrow(where, parameters, "phase", filter.phase());
        narrow(where, parameters, "state", filter.state());
        if (!start.first()) {
            where.append(" and id > :after");
            parameters.put("after", UUID.fromString(start.after().get(0)));
        }
        return find(where + " order by id", parameters).page(0, start.fetch()).list();
    }

    void keep(PublishedResult result) {
        getEntityManager().persist(result);
    }

    List<PublishedResult> resultsOf(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("from PublishedResult r where r.assessmentId in ?1", PublishedResult.class)
                .setParameter(1, ids)
                .getResultList();
    }

    Optional<PublishedResult> resultOf(UUID id) {
        return Optional.ofNullable(getEntityManager().find(PublishedResult.class, id));
    }

    private static void narrow(
            StringBuilder where, Map<String, Object> parameters, String field, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(field).append(" = :").append(field);
            parameters.put(field, value);
        }
    }

    private static Assessment known(Optional<Assessment> assessment, UUID id) {
        return assessment.orElseThrow(
                () -> new RuleViolation(AssessmentProblem.ASSESSMENT_NOT_FOUND, "no assessment " + id));
    }
}
