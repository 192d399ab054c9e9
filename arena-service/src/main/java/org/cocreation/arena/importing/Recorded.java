package org.cocreation.arena.importing;

/**
 * What a command left behind: something new, or what an earlier command with the same external id created.
 *
 * @param view the thing as it is now
 * @param created whether this command created it
 */
public record Recorded<T>(T view, boolean created) {}
