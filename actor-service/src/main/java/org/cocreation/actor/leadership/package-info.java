/**
 * Leadership capital: what leaders who want it know of themselves as a stock that is earned, spent and fades. Written from events alone.
 */
@NullMarked
package org.cocreation.actor.leadership;

import org.jspecify.annotations.NullMarked;
