/**
 * The arena service: who works on what, with which authority. Features lie side by side, each in its own package.
 */
@NullMarked
package org.cocreation.arena;

import org.jspecify.annotations.NullMarked;
