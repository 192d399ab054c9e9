/** The demonstration: plays a case of co-creation, loads real input, and counts at every door. It uses only what any client can use. */
@NullMarked
package org.cocreation.local.demo;

import org.jspecify.annotations.NullMarked;
