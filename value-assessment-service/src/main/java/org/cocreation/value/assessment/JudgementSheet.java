package org.cocreation.value.assessment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one assessor judged for one group in one round. It can be rewritten until the assessment closes; when the assessor is erased,
 * it keeps the group and forgets the person.
 */
@Entity
@Table(name = "judgement_sheet")
public class JudgementSheet {

    @Id
    private UUID id;

    @Version
    private long revision;

    private UUID assessmentId;
    private int round;

    @Column(name = "group_code")
    private String group;

    private @Nullable UUID assessorId;

    @ElementCollection
    @CollectionTable(name = "judgement", joinColumns = @JoinColumn(name = "sheet_id"))
    @MapKeyColumn(name = "criterion")
    private Map<String, Judgement> judgements = new LinkedHashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected JudgementSheet() {} // for Hibernate

    JudgementSheet(UUID id, UUID assessmentId, int round, String group, @Nullable UUID assessorId) {
        this.id = id;
        this.assessmentId = assessmentId;
        this.round = round;
        this.group = group;
        this.assessorId = assessorId;
    }

    /** Writes the sheet anew. */
    void write(Map<String, Judgement> newJudgements) {
        judgements.keySet().retainAll(newJudgements.keySet());
        judgements.putAll(newJudgements);
    }

    /** The same judgements as a start for the next round. */
    JudgementSheet copyFor(int nextRound, UUID newId) {
        JudgementSheet copy = new JudgementSheet(newId, assessmentId, nextRound, group, assessorId);
        copy.write(judgements);
        return copy;
    }

    /** The same judgements as a start for the correction of a result. */
    JudgementSheet copyInto(UUID correctionId, UUID newId) {
        JudgementSheet copy = new JudgementSheet(newId, correctionId, 1, group, assessorId);
        copy.write(judgements);
        return copy;
    }

    UUID id() {
        return id;
    }

    UUID assessmentId() {
        return assessmentId;
    }

    int round() {
        return round;
    }

    String group() {
        return group;
    }

    @Nullable
    UUID assessorId() {
        return assessorId;
    }

    Map<String, Judgement> judgements() {
        return judgements;
    }
}
