/**
 * The answer that an authority owes when an arena recommended something under its mandate: who owes it, until when, what was answered,
 * and what that means for the proposals. Silence is counted and published, and never turns into consent.
 */
@NullMarked
package org.cocreation.arena.answer;

import org.jspecify.annotations.NullMarked;
