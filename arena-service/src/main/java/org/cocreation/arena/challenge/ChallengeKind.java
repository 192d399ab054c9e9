package org.cocreation.arena.challenge;

/** What a challenge is about. */
public enum ChallengeKind {
    SERVICE,
    SERVICE_SYSTEM,
    PHYSICAL_PLANNING,
    PUBLIC_PROBLEM
}
