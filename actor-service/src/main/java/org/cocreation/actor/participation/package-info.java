/**
 * The history of taking part: who came to which arena and how far they went, and from it the climate of participation of a place or an
 * organisation.
 */
@NullMarked
package org.cocreation.actor.participation;

import org.jspecify.annotations.NullMarked;
