package org.cocreation.actor.panel;

import org.cocreation.kit.http.ProblemType;
import org.jspecify.annotations.Nullable;

/** Every reason the panel feature refuses a request. */
public enum PanelProblem implements ProblemType {
    PANEL_NOT_FOUND(404, "There is no such panel", "The list of panels shows those there are.", null),
    PANEL_POOL_TOO_SMALL(
            409,
            "The pool has fewer people than the panel has places",
            "Wait for more applications, widen the choice of people, or draw a smaller panel; who lacks a stratum of the quotas is left out.",
            "panel_pool_is_large_enough"),
    PANEL_POOL_TOO_LARGE(409, "The pool has too many people", "Narrow the choice of people.", null),
    PANEL_NOT_ANNOUNCED(
            409,
            "The panel is not announced",
            "Wait until its lottery is computed; when its quotas are infeasible, make another panel with the relaxation.",
            null),
    PANEL_DRAW_TOO_EARLY(
            409, "The panel cannot be drawn yet", "Draw it from the announced time on.", "panel_not_drawn_too_early"),
    PANEL_NOT_DRAWN(409, "The panel is not drawn yet", "Wait for the draw.", null),
    PANEL_FILE_MALFORMED(
            400, "The files make no sense", "Correct every line that errors names and send them again.", null);

    private final Explanation explanation;

    PanelProblem(int status, String title, String remedy, @Nullable String constraint) {
        explanation = new Explanation(status, title, remedy, constraint);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
