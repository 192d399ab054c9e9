package org.cocreation.sortition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * LEXIMIN in the plainest way: all panels are written down, person by person, and each person's chance is settled when a linear programme in
 * fractions says that it cannot be raised.
 */
final class Oracle {

    private final List<String> people = new ArrayList<>();
    private final List<boolean[]> panels = new ArrayList<>();
    private final Exact[] settled;

    private Oracle(Pool pool, int size) {
        pool.kinds().forEach(kind -> people.addAll(kind.people()));
        settled = new Exact[people.size()];
        for (int bits = 0; bits < 1 << people.size(); bits++) {
            if (Integer.bitCount(bits) == size) {
                List<String> panel = new ArrayList<>();
                boolean[] members = new boolean[people.size()];
                for (int i = 0; i < people.size(); i++) {
                    members[i] = (bits >> i & 1) == 1;
                    if (members[i]) {
                        panel.add(people.get(i));
                    }
                }
                if (pool.keepsQuotas(panel)) {
                    panels.add(members);
                }
            }
        }
    }

    /** The chances of everybody; empty when no panel keeps the quotas. */
    static Map<String, Double> chances(Pool pool, int size) {
        Oracle oracle = new Oracle(pool, size);
        if (oracle.panels.isEmpty()) {
            return Map.of();
        }
        while (Arrays.asList(oracle.settled).contains(null)) {
            oracle.raise();
        }
        Map<String, Double> chances = new TreeMap<>();
        for (int i = 0; i < oracle.people.size(); i++) {
            chances.put(oracle.people.get(i), oracle.settled[i].number());
        }
        return chances;
    }

    private void raise() {
        int lowest = panels.size();
        Exact[] worth = zeros();
        worth[lowest] = Exact.ONE;
        Exact reached = programme(null).maximum(worth);
        List<Integer> cannotRise = new ArrayList<>();
        for (int person = 0; person < settled.length; person++) {
            if (settled[person] == null) {
                Exact[] own = zeros();
                for (int panel = 0; panel < panels.size(); panel++) {
                    own[panel] = panels.get(panel)[person] ? Exact.ONE : Exact.ZERO;
                }
                if (programme(reached).maximum(own).compareTo(reached) == 0) {
                    cannotRise.add(person);
                }
            }
        }
        cannotRise.forEach(person -> settled[person] = reached);
    }

    private Exact[] zeros() {
        Exact[] zeros = new Exact[variables()];
        Arrays.fill(zeros, Exact.ZERO);
        return zeros;
    }

    /** The panels, the lowest chance, and what each person has above the floor. */
    private int variables() {
        return panels.size() + 1 + people.size();
    }

    private ExactProgramme programme(Exact reached) {
        ExactProgramme programme = new ExactProgramme(variables());
        Exact[] sum = row();
        for (int panel = 0; panel < panels.size(); panel++) {
            sum[panel] = Exact.ONE;
        }
        sum[variables()] = Exact.ONE;
        programme.add(sum);
        for (int person = 0; person < people.size(); person++) {
            Exact[] chance = row();
            for (int panel = 0; panel < panels.size(); panel++) {
                chance[panel] = panels.get(panel)[person] ? Exact.ONE : Exact.ZERO;
            }
            chance[panels.size() + 1 + person] = Exact.of(-1);
            if (settled[person] != null) {
                chance[variables()] = settled[person];
            } else if (reached != null) {
                chance[variables()] = reached;
            } else {
                chance[panels.size()] = Exact.of(-1);
            }
            programme.add(chance);
        }
        return programme;
    }

    private Exact[] row() {
        Exact[] row = new Exact[variables() + 1];
        Arrays.fill(row, Exact.ZERO);
        return row;
    }
}
