package org.cocreation.value.lesson;

/** Where in an organisation a lesson takes root. */
public enum EmbeddingKind {
    GOAL,
    NORM,
    ACTIVITY
}
