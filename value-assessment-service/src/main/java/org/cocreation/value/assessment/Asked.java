package org.cocreation.value.assessment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Who is asked to judge, from when to when.
 *
 * @param groups stakeholder groups that are asked
 * @param minJudges fewest judges of a group for its numbers to be shown
 */
record Asked(List<String> groups, int minJudges, Instant openedAt, Instant dueAt) {

    Asked {
        groups = List.copyOf(groups);
    }

    static Asked of(Collection<String> groups, int minJudges, Instant openedAt, Instant dueAt) {
        return new Asked(List.copyOf(groups), minJudges, openedAt, dueAt);
    }
}
