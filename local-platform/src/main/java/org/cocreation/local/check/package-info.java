/** Runs the voting rules of the platform over folders of real elections and compares them with known results. */
@NullMarked
package org.cocreation.local.check;

import org.jspecify.annotations.NullMarked;
