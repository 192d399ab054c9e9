/**
 * What a proposal was, version by version, and what changed between two of them.
 */
@NullMarked
package org.cocreation.arena.history;

import org.jspecify.annotations.NullMarked;
