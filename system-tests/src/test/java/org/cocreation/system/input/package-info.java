/** Requests that should not be made: each is refused with the right status and a problem that names every fault. */
@NullMarked
package org.cocreation.system.input;

import org.jspecify.annotations.NullMarked;
