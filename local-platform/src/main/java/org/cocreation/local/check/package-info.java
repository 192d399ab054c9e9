/** Runs the rules of the platform that decide, draw and group over folders of real cases and compares them with known results. */
@NullMarked
package org.cocreation.local.check;

import org.jspecify.annotations.NullMarked;
