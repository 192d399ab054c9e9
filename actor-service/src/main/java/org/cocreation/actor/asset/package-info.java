/**
 * What actors offer that arenas may need, and for which arenas it is set aside.
 */
@NullMarked
package org.cocreation.actor.asset;

import org.jspecify.annotations.NullMarked;
