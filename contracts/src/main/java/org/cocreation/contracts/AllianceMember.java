package org.cocreation.contracts;

import java.util.UUID;

/** A member of an alliance. */
public record AllianceMember(UUID actorId, Sector sector, LeadershipDomain domain) {}
