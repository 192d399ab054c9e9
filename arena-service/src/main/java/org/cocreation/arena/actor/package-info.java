/**
 * What this service knows about actors and their recognised authorities, replicated from actor events. It also says who the caller is.
 */
@NullMarked
package org.cocreation.arena.actor;

import org.jspecify.annotations.NullMarked;
