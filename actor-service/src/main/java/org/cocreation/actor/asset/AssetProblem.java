package org.cocreation.actor.asset;

import org.cocreation.kit.http.ProblemType;
import org.jspecify.annotations.Nullable;

/** Every reason the asset feature refuses a request. */
public enum AssetProblem implements ProblemType {
    ASSET_NOT_FOUND(404, "The actor offers no such asset", "List what the actor offers.", null),
    ASSET_NOT_YOURS(
            403,
            "Only the actor itself offers, sets aside and withdraws what it has",
            "Use the login of the actor, or act for the organisation.",
            null),
    ASSET_WITHDRAWN(409, "The asset was withdrawn", "Offer it again.", null),
    ASSET_NOT_AVAILABLE(
            409, "The asset is not offered on this day", "Look at from and to, or offer it for another time.", null),
    ASSET_RESERVED(
            409,
            "The asset cannot be shared and is set aside for another arena",
            "Release it from that arena first, or offer it as shareable.",
            "asset_reserved_once"),
    ASSET_NOT_RESERVED(409, "The asset is not set aside for this arena", "Read the asset again.", null);

    private final Explanation explanation;

    AssetProblem(int status, String title, String remedy, @Nullable String constraint) {
        explanation = new Explanation(status, title, remedy, constraint);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
