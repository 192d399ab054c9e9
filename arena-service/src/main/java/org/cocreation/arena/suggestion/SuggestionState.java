package org.cocreation.arena.suggestion;

/** The life of a suggestion: it is open until people accept or dismiss it, which is final. */
public enum SuggestionState {
    OPEN,
    ACCEPTED,
    DISMISSED
}
