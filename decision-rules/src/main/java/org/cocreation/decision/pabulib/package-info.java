/** Reads and writes budget elections in the Pabulib format ({@code .pb}), the common format of participatory budgeting. */
@NullMarked
package org.cocreation.decision.pabulib;

import org.jspecify.annotations.NullMarked;
