package org.cocreation.actor.leadership;

import jakarta.validation.constraints.NotNull;

/** Whether the caller wants a leadership account. Without consent it is gone, with all its entries. */
record Consent(@NotNull Boolean consent) {}
