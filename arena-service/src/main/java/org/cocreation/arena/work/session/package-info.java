/**
 * When and where an arena meets: planned, held or cancelled, also for the calendars of those who come.
 */
@NullMarked
package org.cocreation.arena.work.session;

import org.jspecify.annotations.NullMarked;
