package org.cocreation.actor.actor;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an actor has at stake in a topic, group or area. Power, legitimacy and urgency run from 0 to 3; an attribute counts as present
 * from 2 on, and the combination of those present gives the salience (Mitchell, Agle and Wood).
 */
@Embeddable
public record Stake(
        @Enumerated(EnumType.STRING) SubjectKind subjectKind,
        String subject,
        @Enumerated(EnumType.STRING) Kind kind,
        int power,
        int legitimacy,
        int urgency,
        @Nullable UUID declaredBy) {

    private static final int PRESENT = 2;

    /** What a stake is about. */
    public enum SubjectKind {
        TOPIC,
        GROUP,
        AREA
    }

    /** Whether the actor is touched by the matter or takes an interest in it. */
    public enum Kind {
        AFFECTED,
        INTERESTED
    }

    /** The eight classes of stakeholders by the attributes they have. */
    public enum Salience {
        NON_STAKEHOLDER,
        DORMANT,
        DISCRETIONARY,
        DEMANDING,
        DOMINANT,
        DANGEROUS,
        DEPENDENT,
        DEFINITIVE
    }

    /** The class that follows from power, legitimacy and urgency. */
    public Salience salience() {
        boolean powerful = power >= PRESENT;
        boolean legitimate = legitimacy >= PRESENT;
        boolean urgent = urgency >= PRESENT;
        if (powerful && legitimate) {
            return urgent ? Salience.DEFINITIVE : Salience.DOMINANT;
        }
        if (powerful) {
            return urgent ? Salience.DANGEROUS : Salience.DORMANT;
        }
        if (legitimate) {
            return urgent ? Salience.DEPENDENT : Salience.DISCRETIONARY;
        }
        return urgent ? Salience.DEMANDING : Salience.NON_STAKEHOLDER;
    }

    /** The same stake, declared by somebody else. */
    Stake declaredBy(@Nullable UUID actorId) {
        return new Stake(subjectKind, subject, kind, power, legitimacy, urgency, actorId);
    }
}
