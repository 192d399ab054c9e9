package org.cocreation.contracts;

import java.util.Map;

/**
 * The ballots of one stakeholder group, counted by what they say: FOR, AGAINST and ABSTAIN, CONSENT, STAND_ASIDE and OBJECT, or the codes
 * of the options. Groups of a secret decision that are too small to hide anybody are left out.
 */
public record GroupTally(String group, int ballots, Map<String, Integer> counts) {}
