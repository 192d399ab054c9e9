/**
 * How the people of an arena work together: sessions, tasks and moves of leadership, each in a package of its own. Here is only who may
 * do that.
 */
@NullMarked
package org.cocreation.arena.work;

import org.jspecify.annotations.NullMarked;
