package org.cocreation.value.assessment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All judgement sheets. */
@ApplicationScoped
class JudgementSheets implements PanacheRepositoryBase<JudgementSheet, UUID> {

    Optional<JudgementSheet> of(UUID assessorId, Assessment assessment) {
        // At most one by its unique key, so no limit: with a fetched collection that would be applied in memory.
        return list(
                        "from JudgementSheet s left join fetch s.judgements"
                                + " where s.assessmentId = ?1 and s.round = ?2 and s.assessorId = ?3",
                        assessment.id(),
                        assessment.round(),
                        assessorId)
                .stream()
                .findFirst();
    }

    /** The sheets of the assessment's present round. */
    List<JudgementSheet> in(Assessment assessment) {
        return in(assessment, assessment.round());
    }

    /** The sheets of one of its rounds. */
    List<JudgementSheet> in(Assessment assessment, int round) {
        return list(
                "select distinct s from JudgementSheet s left join fetch s.judgements"
                        + " where s.assessmentId = ?1 and s.round = ?2 order by s.id",
                assessment.id(),
                round);
    }

    /** Forgets who judged and what they said in their own words; groups and numbers stay. */
    void forget(UUID assessorId) {
        getEntityManager().createNativeQuery("""
                        update judgement set rationale = null
                        where rationale is not null
                          and sheet_id in (select id from judgement_sheet where assessor_id = ?1)""").setParameter(1, assessorId).executeUpdate();
        update("assessorId = null where assessorId = ?1", assessorId);
    }
}
