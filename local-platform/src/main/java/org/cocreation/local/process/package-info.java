/**
 * Operating system processes: starting them apart from the terminal, asking them for their health, restarting and stopping them.
 * Knows nothing of what the processes do.
 */
@NullMarked
package org.cocreation.local.process;

import org.jspecify.annotations.NullMarked;
