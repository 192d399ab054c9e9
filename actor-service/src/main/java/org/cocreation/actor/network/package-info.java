/**
 * Who bridges: the network of actors who sat in the same arenas, who stands between others in it, and how far arenas and alliances
 * reach across boundaries. Computed aside, stored, and served from the store.
 */
@NullMarked
package org.cocreation.actor.network;

import org.jspecify.annotations.NullMarked;
