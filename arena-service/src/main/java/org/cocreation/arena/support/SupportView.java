package org.cocreation.arena.support;

import java.util.UUID;

/** How many people support a proposal on this platform. */
public record SupportView(UUID proposalId, int supporters) {}
