/**
 * What actors may decide and delegate, as recognised by a steward. Mandates in arenas rest on these authorities, and so does the right
 * to compose an arena.
 */
@NullMarked
package org.cocreation.actor.authority;

import org.jspecify.annotations.NullMarked;
