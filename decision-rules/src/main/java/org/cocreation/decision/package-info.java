/**
 * How votes become results: the voting rules of the platform as pure functions. Nothing here knows of arenas, mandates, databases or
 * time; the same input always gives the same result, on any machine.
 */
@NullMarked
package org.cocreation.decision;

import org.jspecify.annotations.NullMarked;
