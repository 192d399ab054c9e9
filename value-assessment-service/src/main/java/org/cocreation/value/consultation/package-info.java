/**
 * Consultations: everybody says what matters and votes on what others said, and opinion groups are found in the votes. Who voted what
 * never leaves this package.
 */
@NullMarked
package org.cocreation.value.consultation;

import org.jspecify.annotations.NullMarked;
