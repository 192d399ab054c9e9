/**
 * The description of the whole API as the gateway serves it. It is left in the build folder, where the checks of {@code lint} read it.
 */
@NullMarked
package org.cocreation.system.description;

import org.jspecify.annotations.NullMarked;
