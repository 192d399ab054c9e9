package org.cocreation.actor.asset;

/** What an actor can bring: recognition, a power to decide, something it can do, or something it has. */
public enum AssetKind {
    LEGITIMACY,
    AUTHORITY,
    CAPABILITY,
    RESOURCE
}
