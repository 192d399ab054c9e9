package org.cocreation.value.assessment;

/** What an assessment is about: where the arena starts from, or one prototype. */
public enum AssessmentPhase {
    BASELINE,
    PROTOTYPE
}
