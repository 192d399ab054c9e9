/**
 * Purposeful and flexible alliances of leaders: who belongs to them, what they want together, when they look at themselves again, and
 * how they end. Their members leave when they like.
 */
@NullMarked
package org.cocreation.actor.alliance;

import org.jspecify.annotations.NullMarked;
