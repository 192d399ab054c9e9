/**
 * A replica of the goals that alliances of leaders share, offered as criteria to the arenas in which these alliances work.
 */
@NullMarked
package org.cocreation.value.goal;

import org.jspecify.annotations.NullMarked;
