/**
 * Problems that somebody raised, from raising to closing. An arena always belongs to exactly one of them.
 */
@NullMarked
package org.cocreation.arena.challenge;

import org.jspecify.annotations.NullMarked;
