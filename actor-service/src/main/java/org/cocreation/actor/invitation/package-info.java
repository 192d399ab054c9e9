/**
 * How people come to sit in an arena: they are invited, or apply and are appointed. The arena itself decides about the seat; what it
 * announces settles the invitation here.
 */
@NullMarked
package org.cocreation.actor.invitation;

import org.jspecify.annotations.NullMarked;
