package org.cocreation.arena.decision;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cocreation.contracts.SeatRole;

/** Who may vote in a decision, frozen when it is opened. */
record Roll(List<Voter> voters, int size) {

    Roll {
        voters = List.copyOf(voters);
    }

    Roll(List<Voter> voters) {
        this(voters, voters.size());
    }

    /** The public: nobody is written down, so many may vote. */
    static Roll ofThePublic(int electors) {
        return new Roll(List.of(), electors);
    }

    Map<SeatRole, Integer> byRole() {
        Map<SeatRole, Integer> roles = new EnumMap<>(SeatRole.class);
        voters.forEach(voter -> roles.merge(voter.role(), 1, Integer::sum));
        return roles;
    }

    boolean hasGroup(String group) {
        return voters.stream().anyMatch(voter -> voter.groups().contains(group));
    }

    boolean hasGrantor() {
        return voters.stream().anyMatch(Voter::ofGrantor);
    }
}
