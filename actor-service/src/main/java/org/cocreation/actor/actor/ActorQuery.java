package org.cocreation.actor.actor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.actor.actor.ActorView.Detail;
import org.cocreation.contracts.Sector;
import org.cocreation.database.Database;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Finds actors, in the order in which they were registered. What is common is met by a short walk through the list; few matches are taken
 * from the index of words and sorted; where there are many that begin late, the walk goes on until it meets a page of them.
 */
@ApplicationScoped
class ActorQuery {

    private static final int STEPS = 8_000;
    private static final int FEW = 5_000;
    private static final int LONGEST_QUESTION = 200;
    private static final UUID START = new UUID(0, 0);

    private final Database database;
    private final Actors actors;
    private final Cursors cursors;

    ActorQuery(Database database, Actors actors, Cursors cursors) {
        this.database = database;
        this.actors = actors;
        this.cursors = cursors;
    }

    /** What a list of actors is narrowed to; null means no filter. {@code q} holds beginnings of words of the name. */
    record Filter(
            @Nullable String q,
            @Nullable ActorKind kind,
            @Nullable Sector sector,
            @Nullable String jurisdiction,
            @Nullable String topic,
            @Nullable String affectedBy) {}

    /**
     * What the reader of the list may see.
     *
     * @param persons whether persons are listed at all
     * @param groupsOfPersons whether persons are found by the groups they belong to
     * @param everything whether names and contacts of all are shown, and persons are found by name
     * @param self the reader, who sees its own
     */
    record Reader(
            boolean persons,
            boolean groupsOfPersons,
            boolean everything,
            @Nullable UUID self) {

        Detail detail(Actor actor) {
            return everything || actor.id().equals(self) ? Detail.LINE : Detail.PUBLIC;
        }

        /** Whether persons can be among what the filter finds. */
        boolean findsPersons(Filter filter) {
            return persons && (filter.affectedBy() == null || groupsOfPersons) && (filter.q() == null || everything);
        }
    }

    Page<ActorView> page(Filter filter, Reader reader, @Nullable Integer limit, @Nullable String cursor) {
        boolean persons = reader.findsPersons(filter);
        Cursors.Start start = cursors.start(limit, cursor, "actors", filter, persons);
        UUID after = start.first() ? START : UUID.fromString(start.after().get(0));
        List<UUID> ids = find(words(filter, persons), persons, after, start.fetch());
        List<Actor> rows = actors.all(ids);
        return cursors.page(
                start,
                rows,
                actor -> List.of(actor.id().toString()),
                actor -> ActorView.of(actor, reader.detail(actor)));
    }

    /** Ids of all that the filter finds, persons too, in the order of the list. */
    List<UUID> ids(Filter filter, @Nullable UUID after, int wanted) {
        return find(words(filter, true), true, after == null ? START : after, wanted);
    }

    private Words words(Filter filter, boolean persons) {
        Words words = new Words();
        if (filter.q() != null) {
            wordsOf(filter.q()).forEach(words::beginning);
        }
        words.code("kind", filter.kind())
                .code("sector", filter.sector())
                .code("in", filter.jurisdiction())
                .code("topic", filter.topic())
                .code("affects", filter.affectedBy());
        if (!persons) {
            words.anyOf("kind", List.of(ActorKind.ORGANISATION, ActorKind.COLLECTIVE));
        }
        return words;
    }

    /** The words of a question, as they stand in the index. */
    private List<String> wordsOf(String question) {
        if (question.length() > LONGEST_QUESTION || question.indexOf('\0') >= 0) {
            throw RuleViolation.invalid(
                    List.of(Fault.of("q", "bad-length", "must have at most " + LONGEST_QUESTION + " characters")));
        }
        String plain = database.first("select plain_name(?)", row -> row.getString(1), question)
                .orElse("");
        if (plain.isEmpty()) {
            throw RuleViolation.invalid(List.of(Fault.of("q", "no-words", "must hold a letter or a digit")));
        }
        return Arrays.asList(plain.split(" "));
    }

    private List<UUID> find(Words words, boolean persons, UUID after, int wanted) {
        if (words.isEmpty()) {
            return database.list(
                    "select id from actor where state = 'ACTIVE' and id > ? order by id limit ?",
                    row -> Database.id(row, "id"),
                    after,
                    wanted);
        }
        List<UUID> near = database.list(
                "select id from " + (persons ? "actors_near" : "bodies_near") + "(?::tsquery, ?, ?, ?) as id",
                row -> Database.id(row, "id"),
                words.query(),
                after,
                wanted,
                STEPS);
        if (near.size() == wanted) {
            return near;
        }
        List<Optional<UUID>> found = database.list(
                "select id, too_many from actors_found(?::tsquery, ?, ?, ?)",
                row -> row.getBoolean("too_many") ? Optional.<UUID>empty() : Optional.of(Database.id(row, "id")),
                words.query(),
                after,
                wanted,
                FEW);
        if (found.stream().allMatch(Optional::isPresent)) {
            return found.stream()
                    .map(Optional::orElseThrow)
                    .sorted(Comparator.comparing(UUID::toString))
                    .toList();
        }
        return database.list(
                "select id from " + (persons ? "actors_met" : "bodies_met") + "(?::tsquery, ?, ?) as id",
                row -> Database.id(row, "id"),
                words.query(),
                after,
                wanted);
    }
}
