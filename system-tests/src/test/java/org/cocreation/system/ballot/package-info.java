/** Votes of the public, many at once. */
@NullMarked
package org.cocreation.system.ballot;

import org.jspecify.annotations.NullMarked;
