/**
 * What this service knows of arenas: a read model built from arena events. Invitations and commitments ask it who convened an arena,
 * who sits in it and whether it still takes people in.
 */
@NullMarked
package org.cocreation.actor.arena;

import org.jspecify.annotations.NullMarked;
