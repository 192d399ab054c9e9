/**
 * A row for every change, written with it and chained by hash afterwards.
 */
@NullMarked
package org.cocreation.kit.audit;

import org.jspecify.annotations.NullMarked;
