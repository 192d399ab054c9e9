package org.cocreation.decision.budget;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Which of several equally good projects comes first. Ids are compared as text, smallest first. */
public enum Ties {

    /** The project that more voters support, then the id: the rule of the platform. */
    SUPPORT_THEN_ID,

    /** The id alone, as published reference results do. */
    ID;

    /** The place of each project of the election, by its index, when everything else is equal. */
    int[] ranks(BudgetElection election) {
        List<Project> projects = election.projects();
        Comparator<Integer> byId = Comparator.comparing(p -> projects.get(p).id());
        Comparator<Integer> order = this == ID
                ? byId
                : Comparator.<Integer>comparingLong(p -> -election.supporters(p))
                        .thenComparing(byId);
        int[] ranks = new int[projects.size()];
        int rank = 0;
        for (int p : IntStream.range(0, ranks.length).boxed().sorted(order).toList()) {
            ranks[p] = rank++;
        }
        return ranks;
    }
}
