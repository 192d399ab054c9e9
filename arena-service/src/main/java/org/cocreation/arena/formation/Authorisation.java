package org.cocreation.arena.formation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What authorises and equips an arena besides its seats. */
public record Authorisation(@Nullable UUID mandateId, int mandates, int sponsors, double committedHours) {}
