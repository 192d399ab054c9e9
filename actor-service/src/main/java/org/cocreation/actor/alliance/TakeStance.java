package org.cocreation.actor.alliance;

import jakarta.validation.constraints.NotNull;

/** What the caller thinks of a goal from now on. */
record TakeStance(@NotNull GoalStance stance) {}
