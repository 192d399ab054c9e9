package org.cocreation.arena.decision;

import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.SeatRole;

/**
 * Somebody on the roll.
 *
 * @param groups stakeholder groups at the time of opening, such as {@code role:CITIZEN} and {@code affected:neighbours}
 * @param ofGrantor whether the voter is the mandate's grantor or may act for it
 */
record Voter(UUID actorId, SeatRole role, List<String> groups, boolean ofGrantor) {}
