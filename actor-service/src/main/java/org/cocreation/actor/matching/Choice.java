package org.cocreation.actor.matching;

import java.util.Set;

/**
 * An actor on an outreach list, and what it added when it was chosen.
 *
 * @param gain needs covered anew, and 2 for each affected group covered anew
 * @param guarded whether it took the place of somebody who is only relevant, because its group would have stayed uncovered
 */
record Choice(Candidate candidate, int gain, Set<String> newNeeds, Set<String> newGroups, boolean guarded) {}
