package org.cocreation.actor.asset;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The arena for which something is set aside. */
record ReserveAsset(@NotNull UUID arenaId) {}
