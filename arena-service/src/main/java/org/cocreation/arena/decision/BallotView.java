package org.cocreation.arena.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/** A ballot as its voter, and in an open decision everybody, may see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BallotView(UUID decisionId, int round, UUID actorId, Vote vote, Instant castAt) {}
