package org.cocreation.actor.panel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.SelectionProbabilities;
import org.cocreation.sortition.Lottery;
import org.cocreation.sortition.Relaxation;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of a panel: nothing about people but how many there are and how likely they were drawn.
 *
 * @param relaxation why the quotas cannot be kept, and the smallest change that would help
 * @param chances how many people had which chance; with one panel only
 * @param places what became of the places; with one panel only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PanelView(
        UUID id,
        UUID arenaId,
        SeatRole seatRole,
        int size,
        List<PanelQuota> quotas,
        PoolSource source,
        int poolSize,
        int leftOut,
        String poolHash,
        PanelState state,
        Instant madeAt,
        Instant drawFrom,
        @Nullable Impossible relaxation,
        @Nullable Long seed,
        Lottery.@Nullable Method method,
        @Nullable SelectionProbabilities probabilities,
        @Nullable List<Chance> chances,
        @Nullable Instant announcedAt,
        @Nullable Instant drawnAt,
        @Nullable Places places) {

    /**
     * Why no panel keeps the quotas.
     *
     * @param contradictions strata whose minima need more places than there are, or whose maxima fill fewer
     * @param changes the quotas as they would have to be
     */
    public record Impossible(List<Contradiction> contradictions, List<PanelQuota> changes) {

        static Impossible of(Relaxation relaxation) {
            return new Impossible(
                    relaxation.contradictions().stream()
                            .map(each -> new Contradiction(each.category(), each.sumMin(), each.sumMax()))
                            .toList(),
                    relaxation.changes().stream().map(PanelQuota::of).toList());
        }
    }

    /** A stratum that cannot be kept whoever is in the pool. */
    public record Contradiction(String stratum, int sumMin, int sumMax) {}

    /** How many people had a chance. */
    public record Chance(double chance, int people) {}

    /**
     * What became of the places.
     *
     * @param taken places with somebody who did not decline
     * @param open places for which nobody was left
     * @param replaced how often somebody was drawn for somebody else
     */
    public record Places(int taken, int open, int replaced) {}

    static PanelView of(
            Panel panel, @Nullable Relaxation relaxation, @Nullable List<Chance> chances, @Nullable Places places) {
        Panel.Terms terms = panel.terms();
        Panel.Announcement announced = panel.announced();
        return new PanelView(
                terms.id(),
                terms.arenaId(),
                terms.seatRole(),
                terms.size(),
                terms.quotas(),
                terms.source(),
                terms.poolSize(),
                terms.leftOut(),
                terms.poolHash(),
                panel.state(),
                terms.madeAt(),
                terms.drawFrom(),
                relaxation == null ? null : Impossible.of(relaxation),
                announced == null ? null : announced.seed(),
                announced == null ? null : announced.method(),
                announced == null
                        ? null
                        : new SelectionProbabilities(
                                announced.fairness().min(),
                                announced.fairness().max(),
                                announced.fairness().gini()),
                chances,
                announced == null ? null : announced.at(),
                panel.drawnAt(),
                places);
    }
}
