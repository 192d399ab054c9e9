package org.cocreation.actor.panel;

/**
 * The life of a panel. Every legal move is listed here and nowhere else: while it is a draft its lottery is computed; it is announced with its seed,
 * or the quotas turn out to be impossible; what was announced is drawn.
 */
public enum PanelState {
    DRAFT,
    INFEASIBLE,
    ANNOUNCED,
    DRAWN;

    boolean canBecome(PanelState target) {
        return switch (this) {
            case DRAFT -> target == INFEASIBLE || target == ANNOUNCED;
            case ANNOUNCED -> target == DRAWN;
            case INFEASIBLE, DRAWN -> false;
        };
    }
}
