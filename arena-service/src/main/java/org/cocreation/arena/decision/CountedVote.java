package org.cocreation.arena.decision;

import java.util.List;

/** Equal ballots of voters of the same groups, counted together. */
record CountedVote(Vote vote, List<String> groups, boolean ofGrantor, long ballots) {}
