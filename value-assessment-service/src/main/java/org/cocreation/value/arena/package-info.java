/**
 * A replica of the arenas and who sits in them with which duty. Every permission of this service is decided against it.
 */
@NullMarked
package org.cocreation.value.arena;

import org.jspecify.annotations.NullMarked;
