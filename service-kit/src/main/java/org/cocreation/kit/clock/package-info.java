/**
 * Time and identifiers. Domain code receives both as arguments and never asks the machine.
 */
@NullMarked
package org.cocreation.kit.clock;

import org.jspecify.annotations.NullMarked;
