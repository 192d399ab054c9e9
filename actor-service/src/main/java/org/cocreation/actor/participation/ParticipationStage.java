package org.cocreation.actor.participation;

/** How far an actor came in an arena: asked or applying, seated, entrusted with a task of the arena. Nobody falls back. */
enum ParticipationStage {
    MOBILISED,
    ENGAGED,
    EMPOWERED
}
