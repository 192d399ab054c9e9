package org.cocreation.sortition;

import java.util.Optional;

/**
 * All panels that keep the quotas, as an integer programme: how many members of each kind. As people of a kind are alike, there is one
 * unknown for each kind and not for each person.
 */
final class FeasiblePanels {

    private final WholeProgramme programme = new WholeProgramme();

    FeasiblePanels(Pool pool, int size) {
        members(programme, pool, size);
        for (int i = 0; i < pool.quotas().size(); i++) {
            Quota quota = pool.quotas().get(i);
            having(programme, pool, i, quota.min(), quota.max());
        }
    }

    /** One variable for each kind, which sum to the size of the panel. */
    static void members(WholeProgramme programme, Pool pool, int size) {
        WholeProgramme.Row all = programme.row(size, size);
        for (Kind kind : pool.kinds()) {
            all.with(programme.variable(0, Math.min(kind.count(), size)), 1);
        }
    }

    /** The number of members who have a quota's feature. */
    static WholeProgramme.Row having(WholeProgramme programme, Pool pool, int quota, int min, int max) {
        WholeProgramme.Row having = programme.row(min, max);
        for (int kind = 0; kind < pool.kinds().size(); kind++) {
            if (pool.kinds().get(kind).quotas().contains(quota)) {
                having.with(kind, 1);
            }
        }
        return having;
    }

    /** The panel whose members are worth most together; empty when no panel keeps the quotas. */
    Optional<int[]> best(double[] worth) {
        return programme.best(worth, Double.NEGATIVE_INFINITY);
    }

    /** The same, but empty too when no panel is worth more than this. */
    Optional<int[]> best(double[] worth, double moreThan) {
        return programme.best(worth, moreThan);
    }
}
