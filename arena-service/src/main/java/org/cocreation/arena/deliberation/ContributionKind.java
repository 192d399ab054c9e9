package org.cocreation.arena.deliberation;

/** What somebody means to say. */
public enum ContributionKind {
    QUESTION,
    /** Replies to another contribution; nothing replies to it. */
    ANSWER,
    ARGUMENT_FOR,
    ARGUMENT_AGAINST,
    /** Listed in the record of a decision as long as it is not settled. */
    CONCERN,
    /** Listed in the record of a decision as long as it is not settled. */
    SUGGESTION
}
