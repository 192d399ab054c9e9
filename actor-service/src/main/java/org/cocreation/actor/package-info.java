/**
 * Who takes part in co-creation: actors, what authorities they hold, where they are invited and what they promise. The only service
 * that keeps names and contact data.
 */
@NullMarked
package org.cocreation.actor;

import org.jspecify.annotations.NullMarked;
