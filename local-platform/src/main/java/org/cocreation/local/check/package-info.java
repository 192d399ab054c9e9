/** Runs the voting rules and the opinion groups of the platform over folders of real data and compares them with known results. */
/** Runs the rules of the platform that decide and draw over folders of real cases and compares them with known results. */
@NullMarked
package org.cocreation.local.check;

import org.jspecify.annotations.NullMarked;
