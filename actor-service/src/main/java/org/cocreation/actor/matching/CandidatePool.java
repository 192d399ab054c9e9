package org.cocreation.actor.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cocreation.actor.actor.Words;
import org.cocreation.contracts.Need;
import org.cocreation.database.Database;
import org.jspecify.annotations.Nullable;

/**
 * Finds those who come into question for an arena: for each affected group, need and topic a bounded number of people of the arena's
 * places. From elsewhere somebody is taken only for a group or a need that nobody here can cover.
 *
 * <p>Every question looks at a bounded number of rows, however many actors are known and however common what is asked for is. What is
 * common is met by a short walk; what the walk does not meet is rare, so that an index brings little of it.
 */
@ApplicationScoped
class CandidatePool {

    /** How far a walk goes through the list of actors. */
    private static final int STEPS = 2_000;

    /** How many matches of the index are looked at when what else must hold is seen in the rows alone. */
    private static final int LOOKED_AT = 2_000;

    private static final UUID START = new UUID(0, 0);

    private final Database database;

    CandidatePool(Database database) {
        this.database = database;
    }

    /**
     * The ids of those who come into question, at most {@code each} for a group, a need, and each way to meet a topic. Some may offer what
     * is not there any more on the day: that is seen when they are weighed.
     */
    Set<UUID> find(SoughtArena arena, int each) {
        Around around = arena.jurisdictions().isEmpty() ? null : Around.the(arena.jurisdictions());
        Set<UUID> found = new LinkedHashSet<>();
        for (String group : arena.affectedGroups()) {
            found.addAll(hereOrElsewhere(new Words().code("affects", group), around, each));
        }
        for (Need need : arena.needs()) {
            found.addAll(hereOrElsewhere(new Words().code("offers", NeedCode.of(need)), around, each));
        }
        if (around != null && !arena.topics().isEmpty()) {
            found.addAll(some(new Words().anyOf("affected", arena.topics()), around, each));
            found.addAll(some(new Words().anyOf("topic", arena.topics()), around, each));
        }
        return found;
    }

    private List<UUID> hereOrElsewhere(Words codes, @Nullable Around around, int each) {
        List<UUID> here = some(codes, around, each);
        return here.isEmpty() && around != null ? some(codes, null, each) : here;
    }

    private List<UUID> some(Words codes, @Nullable Around around, int each) {
        Words all = around == null ? codes : new Words().and(codes).and(around.places());
        List<UUID> near = ids("select id from actors_near(?::tsquery, ?, ?, ?) as id", all.query(), START, each, STEPS);
        if (near.size() == each) {
            return near;
        }
        Words also = around != null && around.wide() ? around.places() : null;
        List<UUID> others = ids(
                "select id from actors_some(?::tsquery, ?::tsquery, ?, ?) as id",
                also == null ? all.query() : codes.query(),
                also == null ? null : also.query(),
                each,
                also == null ? each : LOOKED_AT);
        return Stream.concat(near.stream(), others.stream())
                .distinct()
                .sorted(Comparator.comparing(UUID::toString))
                .limit(each)
                .toList();
    }

    private List<UUID> ids(String sql, @Nullable Object... values) {
        return database.list(sql, row -> Database.id(row, "id"), values);
    }

    /**
     * Where somebody is near an arena: in its places themselves or in their countries as a whole; of an arena for a country, everywhere in
     * it.
     *
     * @param wide whether that is a whole country
     */
    private record Around(Words places, boolean wide) {

        static Around the(List<String> jurisdictions) {
            Set<String> places = new LinkedHashSet<>(jurisdictions);
            jurisdictions.forEach(place -> places.add(country(place)));
            List<String> within = jurisdictions.stream()
                    .filter(place -> place.equals(country(place)))
                    .map(country -> country + "-")
                    .toList();
            return new Around(new Words().anyOf("in", new ArrayList<>(places), within), !within.isEmpty());
        }

        private static String country(String place) {
            int hyphen = place.indexOf('-');
            return hyphen < 0 ? place : place.substring(0, hyphen);
        }
    }
}
