package org.cocreation.arena.bulletin;

import static org.cocreation.database.Database.id;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cocreation.database.Database;
import org.cocreation.kit.http.Problem.Fault;

/** What is recorded of an arena and can be referred to: one statement for each kind that is named. */
@ApplicationScoped
class Facts {

    private final Database database;

    Facts(Database database) {
        this.database = database;
    }

    /** A fault for each reference that leads to nothing in the arena. */
    List<Fault> faults(UUID arenaId, List<Fact> references) {
        Set<Fact> known = known(arenaId, references);
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < references.size(); i++) {
            Fact fact = references.get(i);
            if (!known.contains(fact)) {
                faults.add(Fault.at("/references/" + i, "unknown", "the arena has no such " + fact.kind()));
            }
        }
        return faults;
    }

    private Set<Fact> known(UUID arenaId, List<Fact> references) {
        Set<Fact> known = new HashSet<>();
        references.stream()
                .collect(Collectors.groupingBy(Fact::kind, Collectors.mapping(Fact::id, Collectors.toList())))
                .forEach((kind, ids) ->
                        known.addAll(database.list(kind.known(), row -> new Fact(kind, id(row, "id")), arenaId, ids)));
        return known;
    }
}
