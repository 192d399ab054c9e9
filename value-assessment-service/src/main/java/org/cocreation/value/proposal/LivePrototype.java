package org.cocreation.value.proposal;

import java.util.UUID;

/** A prototype of the present version of a proposal that is still worked on. */
public record LivePrototype(UUID id, UUID proposalId) {}
