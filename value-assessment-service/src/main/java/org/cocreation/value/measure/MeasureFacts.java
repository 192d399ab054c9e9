package org.cocreation.value.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cocreation.contracts.ActorEvent.AssetReserved;
import org.cocreation.contracts.ArenaEvent.ArenaAdapted;
import org.cocreation.contracts.ArenaEvent.ArenaConvened;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.EventTypes;
import org.cocreation.database.Database;

/** The facts that measures are computed from, as they are filed. */
@ApplicationScoped
public class MeasureFacts {

    private static final String LIVE = "(select live_generation from projection where name = 'measures')";
    private static final String FACT =
            "select event_id, at, type, data::text as data from measure_fact where generation = ";

    private static final String OF_TYPES =
            "select about, event_id, at, type, data::text as data from measure_fact where generation = " + LIVE
                    + " and about = any(?::uuid[]) and type = any(?) and at <= ?";
    private static final String IN_JURISDICTION = "select distinct about from measure_fact where generation = " + LIVE
            + " and type = any(?) and at <= ?"
            + " and (jsonb_exists(data -> 'jurisdictions', ?) or jsonb_exists(data -> 'after' -> 'jurisdictions', ?))";

    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Database database;
    private final ObjectMapper json;
    private final MeasureConfig config;

    MeasureFacts(Database database, ObjectMapper json, MeasureConfig config) {
        this.database = database;
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.config = config;
    }

    /** The story of an arena until a moment; empty where nothing was known of the arena then. */
    Optional<ArenaStory> story(UUID arenaId, Instant asOf) {
        List<Fact> facts = facts(arenaId, asOf);
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of(new ArenaStory(arenaId, asOf, config.fewestPeople(), facts));
    }

    /** The stories of some arenas as far as facts of some types tell them. */
    List<ArenaStory> stories(Collection<UUID> arenas, Set<Class<? extends DomainEvent>> types, Instant asOf) {
        Map<UUID, List<Fact>> facts = new LinkedHashMap<>();
        database.list(
                OF_TYPES,
                row -> facts.computeIfAbsent(Database.id(row, "about"), arena -> new ArrayList<>())
                        .add(fact(row)),
                arenas,
                names(types),
                asOf);
        return facts.entrySet().stream()
                .map(one -> new ArenaStory(one.getKey(), asOf, config.fewestPeople(), one.getValue()))
                .toList();
    }

    /** All facts about an arena, its challenge and what is reserved for it; none before it was convened. */
    private List<Fact> facts(UUID arenaId, Instant asOf) {
        List<Fact> facts = new ArrayList<>(about(List.of(arenaId), asOf));
        Set<UUID> others = new TreeSet<>();
        boolean known = false;
        for (Fact fact : facts) {
            if (fact.data() instanceof ArenaConvened convened) {
                known = true;
                others.add(convened.challengeId());
            } else if (fact.data() instanceof AssetReserved reserved) {
                others.add(reserved.assetId());
            }
        }
        if (!known) {
            return List.of();
        }
        facts.addAll(about(others, asOf));
        return facts;
    }

    /** What the measures of an arena show now; empty where nothing is known of the arena. */
    public Optional<ArenaSigns> signs(UUID arenaId, Instant now) {
        List<Fact> facts = facts(arenaId, EVER);
        // Another service's clock may be ahead: what has happened has happened.
        Instant latest = facts.stream().map(Fact::at).max(Instant::compareTo).orElse(now);
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of(ArenaSigns.of(
                        new ArenaStory(arenaId, latest.isAfter(now) ? latest : now, config.fewestPeople(), facts)));
    }

    /** What was filed about some arenas, challenges, proposals or assets. */
    List<Fact> about(Collection<UUID> subjects, Instant asOf) {
        return database.list(
                FACT + LIVE + " and about = any(?::uuid[]) and at <= ? order by at, event_id",
                this::fact,
                subjects,
                asOf);
    }

    /** What was filed about some arenas in events of some types. */
    List<Fact> about(Collection<UUID> arenas, Set<Class<? extends DomainEvent>> types, Instant asOf) {
        return database.list(OF_TYPES, this::fact, arenas, names(types), asOf);
    }

    /** The arenas that were convened for a jurisdiction, or came to it by an adaptation. */
    Set<UUID> arenasIn(String jurisdiction, Instant asOf) {
        return new TreeSet<>(database.list(
                IN_JURISDICTION,
                row -> Database.id(row, "about"),
                names(Set.of(ArenaConvened.class, ArenaAdapted.class)),
                asOf,
                jurisdiction,
                jurisdiction));
    }

    private static List<String> names(Set<Class<? extends DomainEvent>> types) {
        return types.stream().map(EventTypes::typeOf).toList();
    }

    /** The facts of some types, each once. */
    List<Fact> ofTypes(Set<Class<? extends DomainEvent>> types, Instant asOf) {
        Map<UUID, Fact> facts = new LinkedHashMap<>();
        database.list(
                        FACT + LIVE + " and type = any(?) and at <= ? order by at, event_id",
                        this::fact,
                        names(types),
                        asOf)
                .forEach(fact -> facts.putIfAbsent(fact.id(), fact));
        return List.copyOf(facts.values());
    }

    private Fact fact(ResultSet row) throws SQLException {
        String type = row.getString("type");
        Class<? extends DomainEvent> event = EventTypes.classOf(type)
                .orElseThrow(() -> new IllegalStateException("a fact of the unknown type " + type));
        try {
            return new Fact(
                    Database.id(row, "event_id"),
                    Objects.requireNonNull(Database.instant(row, "at")),
                    json.readValue(row.getString("data"), event));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a fact of type " + type + " cannot be read", e);
        }
    }
}
