/** How the demonstration talks to the gateway and to the terminal. It repeats what failed on the way, never what was refused. */
@NullMarked
package org.cocreation.local.demo.client;

import org.jspecify.annotations.NullMarked;
