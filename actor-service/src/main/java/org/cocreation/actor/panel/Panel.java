package org.cocreation.actor.panel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.PanelEvent.PanelAnnounced;
import org.cocreation.contracts.PanelEvent.PanelDrawn;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.SelectionProbabilities;
import org.cocreation.kit.http.RuleViolation;
import org.cocreation.sortition.Fairness;
import org.cocreation.sortition.Lottery;
import org.jspecify.annotations.Nullable;

/** A draw by lot for seats of an arena. Its pool and quotas are fixed when it is made; its seed is given only when its lottery is fixed too. */
final class Panel {

    private final Terms terms;
    private PanelState state;
    private @Nullable Announcement announcement;
    private @Nullable Instant drawnAt;

    /**
     * What never changes.
     *
     * @param leftOut people who were chosen but lack a value that the quotas are about
     * @param poolHash SHA-256 of the files of categories and respondents, one after the other
     */
    record Terms(
            UUID id,
            UUID arenaId,
            SeatRole seatRole,
            int size,
            List<PanelQuota> quotas,
            PoolSource source,
            int poolSize,
            int leftOut,
            String poolHash,
            Instant drawFrom,
            Instant madeAt) {}

    /** What was computed and is public before the draw. */
    record Announcement(long seed, Lottery.Method method, Fairness fairness, Instant at) {}

    private Panel(Terms terms, PanelState state, @Nullable Announcement announcement, @Nullable Instant drawnAt) {
        this.terms = terms;
        this.state = state;
        this.announcement = announcement;
        this.drawnAt = drawnAt;
    }

    /** A new panel; AC3 is checked as soon as its lottery is computed, before anything is drawn. */
    static Panel make(Terms terms) {
        if (terms.poolSize() < terms.size()) {
            throw new RuleViolation(
                    PanelProblem.PANEL_POOL_TOO_SMALL,
                    terms.poolSize() + " people for " + terms.size() + " places, " + terms.leftOut() + " left out");
        }
        return new Panel(terms, PanelState.DRAFT, null, null);
    }

    /** A panel as it was stored. */
    static Panel stored(Terms terms, PanelState state, @Nullable Announcement announcement, @Nullable Instant drawnAt) {
        return new Panel(terms, state, announcement, drawnAt);
    }

    /** No panel keeps the quotas. */
    void infeasible() {
        become(PanelState.INFEASIBLE);
    }

    /** The lottery is fixed; from now on the seed is public. */
    PanelAnnounced announce(Lottery.Method method, Fairness fairness, long seed, Instant now) {
        become(PanelState.ANNOUNCED);
        announcement = new Announcement(seed, method, fairness, now);
        return new PanelAnnounced(
                terms.arenaId(),
                terms.id(),
                terms.size(),
                terms.poolSize(),
                terms.quotas().size(),
                seed,
                terms.poolHash(),
                terms.drawFrom());
    }

    /** The lot is drawn, not before the announced time. */
    PanelDrawn draw(boolean quotasMet, Instant now) {
        Announcement announced = announcement();
        if (now.isBefore(terms.drawFrom())) {
            throw new RuleViolation(PanelProblem.PANEL_DRAW_TOO_EARLY, "it is drawn from " + terms.drawFrom());
        }
        become(PanelState.DRAWN);
        drawnAt = now;
        Fairness fairness = announced.fairness();
        return new PanelDrawn(
                terms.arenaId(),
                terms.id(),
                terms.size(),
                terms.poolSize(),
                announced.seed(),
                announced.method().name(),
                new SelectionProbabilities(fairness.min(), fairness.max(), fairness.gini()),
                quotasMet);
    }

    private void become(PanelState target) {
        if (!state.canBecome(target)) {
            throw new RuleViolation(PanelProblem.PANEL_NOT_ANNOUNCED, state + " cannot become " + target);
        }
        state = target;
    }

    Announcement announcement() {
        if (announcement == null) {
            throw new RuleViolation(PanelProblem.PANEL_NOT_ANNOUNCED, "the panel is " + state);
        }
        return announcement;
    }

    @Nullable
    Announcement announced() {
        return announcement;
    }

    Terms terms() {
        return terms;
    }

    UUID id() {
        return terms.id();
    }

    PanelState state() {
        return state;
    }

    @Nullable
    Instant drawnAt() {
        return drawnAt;
    }
}
