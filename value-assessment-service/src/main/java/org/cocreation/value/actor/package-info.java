/**
 * A replica of the actors: whose login it is, which groups a person belongs to, for whom they may act. It is built from events and holds no names.
 */
@NullMarked
package org.cocreation.value.actor;

import org.jspecify.annotations.NullMarked;
