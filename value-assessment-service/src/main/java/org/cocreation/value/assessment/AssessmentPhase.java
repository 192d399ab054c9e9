package org.cocreation.value.assessment;

/** What an assessment is about: where the arena starts from, one prototype, a decision at hand, or what came of an adoption. */
public enum AssessmentPhase {
    BASELINE,
    PROTOTYPE,
    DECISION,
    OUTCOME
}
