package org.cocreation.sortition;

import java.util.List;

/**
 * All people of a pool who have the same features. Nobody can tell them apart by the quotas, and so each has the same chance.
 *
 * @param quotas the positions of the quotas that a person of this kind counts for, one for each category
 * @param people their ids, sorted
 */
public record Kind(List<Integer> quotas, List<String> people) {

    public Kind {
        quotas = List.copyOf(quotas);
        people = List.copyOf(people);
    }

    /** How many people are of this kind. */
    public int count() {
        return people.size();
    }
}
