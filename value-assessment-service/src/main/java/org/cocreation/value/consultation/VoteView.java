package org.cocreation.value.consultation;

import java.time.Instant;
import java.util.UUID;

/** A vote as its own voter sees it. */
public record VoteView(UUID statementId, int number, int value, Instant castAt) {}
