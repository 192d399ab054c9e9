package org.cocreation.actor.matching;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The needs and affected groups that a list covers so far. What one more actor adds is the number of needs it covers anew and {@value
 * #GROUP_WEIGHT} for each group anew: a submodular gain, which can only fall while others are added.
 */
final class Coverage {

    /** How much an affected group counts against a need. */
    static final int GROUP_WEIGHT = 2;

    private final Set<String> needs;
    private final Set<String> groups;

    Coverage(Collection<String> needs, Collection<String> groups) {
        this.needs = new HashSet<>(needs);
        this.groups = new HashSet<>(groups);
    }

    Coverage copy() {
        return new Coverage(needs, groups);
    }

    int gain(Candidate candidate) {
        return newNeeds(candidate).size() + GROUP_WEIGHT * newGroups(candidate).size();
    }

    Set<String> newNeeds(Candidate candidate) {
        return without(candidate.needs(), needs);
    }

    Set<String> newGroups(Candidate candidate) {
        return without(candidate.groups(), groups);
    }

    void add(Candidate candidate) {
        needs.addAll(candidate.needs());
        groups.addAll(candidate.groups());
    }

    boolean hasNeed(String code) {
        return needs.contains(code);
    }

    boolean hasGroup(String code) {
        return groups.contains(code);
    }

    private static Set<String> without(Set<String> all, Set<String> covered) {
        Set<String> fresh = new LinkedHashSet<>(all);
        fresh.removeAll(covered);
        return fresh;
    }
}
