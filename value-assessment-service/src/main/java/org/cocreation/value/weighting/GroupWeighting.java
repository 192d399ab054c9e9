package org.cocreation.value.weighting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cocreation.contracts.ValueAssessmentEvent.ValueFrameWeighted;
import org.cocreation.value.frame.ValueFrame;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What counts how much for one stakeholder group, by one version of a frame. It may be said anew while the version is in force. */
@Entity
@Table(name = "group_weighting")
public class GroupWeighting {

    private static final double DECIMALS = 1e6;

    @EmbeddedId
    private Key key;

    @Version
    private long revision;

    @Enumerated(EnumType.STRING)
    private WeightMethod method;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Double> weights;

    private @Nullable Double consistencyRatio;
    private Instant weightedAt;

    @SuppressWarnings("NullAway.Init")
    protected GroupWeighting() {} // for Hibernate

    GroupWeighting(UUID frameId, String group, WeightMethod method, Elicitation.Weights found, Instant now) {
        this.key = new Key(frameId, group);
        this.method = method;
        this.weights = found.byCriterion();
        this.consistencyRatio = found.consistencyRatio();
        this.weightedAt = now;
    }

    /** A group weighs one frame once. */
    @Embeddable
    public record Key(
            UUID frameId, @Column(name = "group_code") String group) {}

    /** Says it anew. */
    void say(WeightMethod newMethod, Elicitation.Weights found, Instant now) {
        method = newMethod;
        weights = found.byCriterion();
        consistencyRatio = found.consistencyRatio();
        weightedAt = now;
    }

    /** The fact that the group said so. */
    ValueFrameWeighted said(ValueFrame frame) {
        Map<String, Double> shown = new TreeMap<>();
        weights.forEach((criterion, weight) -> shown.put(criterion, rounded(weight)));
        return new ValueFrameWeighted(
                frame.arenaId(),
                frame.id(),
                frame.version(),
                key.group(),
                method.name(),
                shown,
                consistencyRatio == null ? null : rounded(consistencyRatio));
    }

    private static double rounded(double figure) {
        return Math.round(figure * DECIMALS) / DECIMALS;
    }

    public String group() {
        return key.group();
    }

    public WeightMethod method() {
        return method;
    }

    /** Weight of each criterion; they sum to 1. */
    public Map<String, Double> weights() {
        return weights;
    }

    long revision() {
        return revision;
    }

    GroupWeightingView view() {
        return new GroupWeightingView(
                key.frameId(), key.group(), method, weights, consistencyRatio, weightedAt, revision);
    }
}
