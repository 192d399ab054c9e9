package org.cocreation.arena.proposal;

import java.util.UUID;

/** Why a proposal is decided although no test of its present version has ended, and who says so. Published with the decision. */
public record PrototypeWaiver(String reason, UUID by) {}
