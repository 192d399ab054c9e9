package org.cocreation.value.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The result of a published assessment. It is written once; the database refuses to change it. */
@Entity
@Immutable
@Table(name = "assessment_result")
class PublishedResult {

    @Id
    private UUID assessmentId;

    private Instant publishedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private AssessmentResult result;

    @SuppressWarnings("NullAway.Init")
    protected PublishedResult() {} // for Hibernate

    PublishedResult(UUID assessmentId, Instant publishedAt, AssessmentResult result) {
        this.assessmentId = assessmentId;
        this.publishedAt = publishedAt;
        this.result = result;
    }

    UUID assessmentId() {
        return assessmentId;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    AssessmentResult result() {
        return result;
    }
}
