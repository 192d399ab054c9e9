/**
 * How an arena decides: opening, ballots, objections, counting, effect, and the chain of records that anybody can verify.
 */
@NullMarked
package org.cocreation.arena.decision;

import org.jspecify.annotations.NullMarked;
