/** Who may do what, tried out for every operation that the platform describes. */
@NullMarked
package org.cocreation.system.permission;

import org.jspecify.annotations.NullMarked;
