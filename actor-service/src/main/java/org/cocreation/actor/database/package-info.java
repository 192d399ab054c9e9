/**
 * Plain SQL in the caller's transaction. Used where a read or a hot write is simpler without the mapping of an aggregate.
 */
@NullMarked
package org.cocreation.actor.database;

import org.jspecify.annotations.NullMarked;
