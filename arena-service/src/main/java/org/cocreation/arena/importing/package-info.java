/**
 * What other systems call a thing, so that an import can be repeated without creating anything twice. It knows no feature.
 */
@NullMarked
package org.cocreation.arena.importing;

import org.jspecify.annotations.NullMarked;
