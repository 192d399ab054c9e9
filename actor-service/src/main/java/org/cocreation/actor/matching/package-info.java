/**
 * Whom an arena should ask: relevant and affected actors, found by what the arena needs and whom it touches, in an order that says why.
 */
@NullMarked
package org.cocreation.actor.matching;

import org.jspecify.annotations.NullMarked;
