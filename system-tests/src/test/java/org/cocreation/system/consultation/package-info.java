/** Consultations in which many take part at once. */
@NullMarked
package org.cocreation.system.consultation;

import org.jspecify.annotations.NullMarked;
