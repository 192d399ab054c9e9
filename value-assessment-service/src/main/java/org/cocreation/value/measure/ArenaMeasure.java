package org.cocreation.value.measure;

/** A measure of one arena. */
interface ArenaMeasure {

    /** Reads it off the story of the arena. */
    Reading of(ArenaStory story);
}
