package org.cocreation.contracts;

import java.util.UUID;

/** What something is about: a kind, such as ARENA, PROPOSAL, PROTOTYPE, SESSION, DECISION or TEST, and its id. */
public record SubjectReference(String kind, UUID id) {}
