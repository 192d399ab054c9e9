/** Read models can be thrown away and built again from the topics, with identical values. */
@NullMarked
package org.cocreation.system.rebuild;

import org.jspecify.annotations.NullMarked;
