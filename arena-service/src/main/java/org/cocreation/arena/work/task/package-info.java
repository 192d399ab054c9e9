/**
 * What the people of an arena ask of each other: tasks of defining, authorising and producing, and what became of them.
 */
@NullMarked
package org.cocreation.arena.work.task;

import org.jspecify.annotations.NullMarked;
