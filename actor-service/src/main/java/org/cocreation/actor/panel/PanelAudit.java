package org.cocreation.actor.panel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.cocreation.sortition.Lottery;
import org.jspecify.annotations.Nullable;

/**
 * All that is needed to repeat a draw: people are numbers. The winning ticket is the SHA-256 of the seed as a number, modulo {@code tickets}; it falls
 * on the first panel at which the sum of tickets exceeds it. Within each kind those with the smallest SHA-256 of seed, line feed and number are
 * drawn. The n-th replacement is drawn with the seed {@code seed/n}: the first in the order of these lots who keeps the quotas.
 *
 * @param tickets sum of the tickets of all panels
 * @param kinds people who have the same strata, in the order in which the panels count them
 * @param drawn the numbers of those who were drawn with the panel
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PanelAudit(
        PanelView panel,
        long tickets,
        List<AlikePeople> kinds,
        List<Lottery.Panel> panels,
        @Nullable List<Integer> drawn,
        @Nullable List<Replaced> replacements,
        @Nullable List<Integer> out) {

    /**
     * People who have the same strata.
     *
     * @param values in the order in which strata appear in the quotas
     * @param chance of each of them
     */
    public record AlikePeople(List<String> values, double chance, List<Integer> people) {}

    /** Who was drawn as n-th replacement. */
    public record Replaced(int round, int person) {}
}
