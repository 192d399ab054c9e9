/**
 * The value frame of an arena: the criteria by which its people want to be judged. A draft may be edited by everybody who holds a seat; once adopted it never changes.
 */
@NullMarked
package org.cocreation.value.frame;

import org.jspecify.annotations.NullMarked;
