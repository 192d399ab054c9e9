package org.cocreation.actor.actor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cocreation.contracts.ActorEvent;
import org.cocreation.contracts.ActorEvent.ActorUpdated;
import org.cocreation.database.Database;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Takes many actors in at once, in the caller's transaction: registers those whose external id is new, changes the others where they
 * differ, and announces each. Every entry is taken in wholly or refused with its faults.
 */
@ApplicationScoped
public class ActorIntake {

    private final Actors actors;
    private final ActorRows rows;
    private final RegistrationReader reader;
    private final DuplicateQuery duplicates;
    private final Database database;
    private final EntityManager entities;
    private final EventLog events;
    private final InstantSource clock;
    private final Ids ids;

    ActorIntake(
            Actors actors,
            ActorRows rows,
            RegistrationReader reader,
            DuplicateQuery duplicates,
            Database database,
            EntityManager entities,
            EventLog events,
            InstantSource clock,
            Ids ids) {
        this.actors = actors;
        this.rows = rows;
        this.reader = reader;
        this.duplicates = duplicates;
        this.database = database;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    /** What came of an entry. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        REFUSED
    }

    /**
     * What came of an entry: why it was refused, or which actors may be the same as the new one.
     *
     * @param traits of an actor that would be new; null when nothing was only tried out
     */
    public record Taken(
            Outcome outcome, List<Fault> faults, List<Duplicates.Alike> alike, Duplicates.@Nullable Traits traits) {

        /** An entry that is not taken in. */
        public static Taken refused(List<Fault> faults) {
            return new Taken(Outcome.REFUSED, List.copyOf(faults), List.of(), null);
        }
    }

    /** Reads the fields of a registration, and {@code actorId} beside them; needs no database. Leaves nothing of use in the fields. */
    public ActorEntry read(ObjectNode fields) {
        return ActorEntry.read(fields, reader);
    }

    /**
     * Takes entries in and says what came of each, in their order. No two may be about the same actor.
     *
     * @param dryRun whether everything is checked and nothing is done
     * @param declaredBy who declares the stakes; the actor itself when null
     */
    public List<Taken> take(List<ActorEntry> entries, boolean dryRun, @Nullable UUID declaredBy) {
        Batch batch = new Batch(meant(entries), unknownOrganisations(entries), declaredBy);
        List<Came> came = entries.stream().map(batch::take).toList();
        if (dryRun) {
            entities.clear();
        } else {
            rows.insert(batch.registered);
            events.append(batch.announced);
        }
        Map<UUID, List<Duplicates.Alike>> alike = duplicates.ofAll(batch.registered);
        return came.stream()
                .map(one -> new Taken(
                        one.outcome(),
                        one.faults(),
                        one.actor() == null
                                ? List.of()
                                : alike.getOrDefault(one.actor().id(), List.of()),
                        dryRun && one.actor() != null ? Duplicates.Traits.of(one.actor()) : null))
                .toList();
    }

    /** What came of an entry, with the new actor. */
    private record Came(Outcome outcome, @Nullable Actor actor, List<Fault> faults) {

        static Came refused(List<Fault> faults) {
            return new Came(Outcome.REFUSED, null, List.copyOf(faults));
        }
    }

    /** Entries that are taken in together. */
    private final class Batch {

        private final Known known;
        private final Set<UUID> unknownOrganisations;
        private final @Nullable UUID declaredBy;
        private final List<Actor> registered = new ArrayList<>();
        private final List<ActorEvent> announced = new ArrayList<>();

        Batch(Known known, Set<UUID> unknownOrganisations, @Nullable UUID declaredBy) {
            this.known = known;
            this.unknownOrganisations = unknownOrganisations;
            this.declaredBy = declaredBy;
        }

        Came take(ActorEntry entry) {
            RegisterActor command = entry.command();
            if (command == null) {
                return Came.refused(entry.faults());
            }
            List<Fault> faults =
                    ActorService.affiliationFaults(command.details().affiliations(), unknownOrganisations);
            Actor actor = known.actor(entry);
            if (actor == null && entry.actorId() != null) {
                faults.add(Fault.at(
                        "/actorId", "unknown-actor", "is no actor known here; an external id makes it a new one"));
            }
            if (!faults.isEmpty()) {
                return Came.refused(faults);
            }
            try {
                return actor == null ? register(command) : new Came(change(actor, command), null, List.of());
            } catch (RuleViolation refusal) {
                return Came.refused(refusal.faults());
            }
        }

        private Came register(RegisterActor command) {
            UUID id = ids.next();
            Actor actor = Actor.register(
                    id,
                    command.kind() == null ? ActorKind.PERSON : command.kind(),
                    command.details(),
                    ActorService.stakes(command.stakeClaims(), declaredBy == null ? id : declaredBy),
                    null,
                    clock.instant());
            if (command.externalId() != null) {
                actor.knownElsewhereAs(command.externalId());
            }
            registered.add(actor);
            announced.add(actor.registered());
            return new Came(Outcome.CREATED, actor, List.of());
        }

        private Outcome change(Actor actor, RegisterActor command) {
            if (actor.kind() != command.kind()) {
                throw RuleViolation.invalid("/kind", "cannot-change", "the actor is known as " + actor.kind());
            }
            List<Stake> stakes = command.stakes() == null
                    ? null
                    : asBefore(
                            actor,
                            ActorService.stakes(command.stakeClaims(), declaredBy == null ? actor.id() : declaredBy));
            ActorUpdated update =
                    actor.take(command.detailsOver(actor.details()), stakes).orElse(null);
            if (update == null) {
                return Outcome.UNCHANGED;
            }
            announced.add(update);
            return Outcome.UPDATED;
        }
    }

    /** A stake that was declared before is left to whoever declared it. */
    private static List<Stake> asBefore(Actor actor, List<Stake> stakes) {
        Map<Stake, Stake> before = new HashMap<>();
        actor.stakes().forEach(stake -> before.put(stake.declaredBy(null), stake));
        return stakes.stream()
                .map(stake -> before.getOrDefault(stake.declaredBy(null), stake))
                .toList();
    }

    /** Actors that entries are about. */
    private record Known(Map<ExternalId, Actor> byExternalId, Map<UUID, Actor> byId) {

        @Nullable
        Actor actor(ActorEntry entry) {
            if (entry.actorId() != null) {
                return byId.get(entry.actorId());
            }
            return entry.command() == null
                    ? null
                    : byExternalId.get(entry.command().externalId());
        }
    }

    private Known meant(List<ActorEntry> entries) {
        List<String> sources = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        for (ActorEntry entry : entries) {
            if (entry.actorId() != null) {
                ids.add(entry.actorId());
            } else if (entry.command() != null && entry.command().externalId() != null) {
                sources.add(entry.command().externalId().source());
                names.add(entry.command().externalId().id());
            }
        }
        List<UUID> found = database.list(
                "select id from actors_meant(?::text[], ?::text[], ?::uuid[]) as id",
                row -> Database.id(row, "id"),
                sources,
                names,
                ids);
        Known known = new Known(new HashMap<>(), new HashMap<>());
        actors.all(found).stream().filter(Actor::active).forEach(actor -> {
            known.byId().put(actor.id(), actor);
            ExternalId external = actor.external();
            if (external != null) {
                known.byExternalId().put(external, actor);
            }
        });
        return known;
    }

    private Set<UUID> unknownOrganisations(List<ActorEntry> entries) {
        Set<UUID> named = new HashSet<>();
        for (ActorEntry entry : entries) {
            if (entry.command() != null) {
                entry.command().details().affiliations().forEach(one -> named.add(one.organisationId()));
            }
        }
        return actors.notOrganisations(named);
    }
}
