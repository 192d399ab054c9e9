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
    private final Database database;
    private final EntityManager entities;
    private final EventLog events;
    private final InstantSource clock;
    private final Ids ids;

    ActorIntake(
            Actors actors,
            ActorRows rows,
            RegistrationReader reader,
            Database database,
            EntityManager entities,
            EventLog events,
            InstantSource clock,
            Ids ids) {
        this.actors = actors;
        this.rows = rows;
        this.reader = reader;
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

    /** What came of an entry, and why it was refused. */
    public record Taken(Outcome outcome, List<Fault> faults) {

        /** An entry that is not taken in. */
        public static Taken refused(List<Fault> faults) {
            return new Taken(Outcome.REFUSED, List.copyOf(faults));
        }
    }

    /**
     * Takes entries in and says what came of each, in their order. No two may have the same external id.
     *
     * @param dryRun whether everything is checked and nothing is done
     * @param declaredBy who declares the stakes; the actor itself when null
     */
    public List<Taken> take(List<ObjectNode> entries, boolean dryRun, @Nullable UUID declaredBy) {
        List<@Nullable RegisterActor> commands = new ArrayList<>();
        List<List<Fault>> faults = new ArrayList<>();
        for (ObjectNode entry : entries) {
            List<Fault> found = new ArrayList<>();
            commands.add(reader.read(entry, found));
            faults.add(found);
        }
        Batch batch = new Batch(known(commands), unknownOrganisations(commands), declaredBy);
        List<Taken> taken = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            RegisterActor command = commands.get(i);
            taken.add(command == null ? Taken.refused(faults.get(i)) : batch.take(command));
        }
        if (dryRun) {
            entities.clear();
        } else {
            rows.insert(batch.registered);
            events.append(batch.announced);
        }
        return taken;
    }

    /** Entries that are taken in together. */
    private final class Batch {

        private final Map<ExternalId, Actor> known;
        private final Set<UUID> unknownOrganisations;
        private final @Nullable UUID declaredBy;
        private final List<Actor> registered = new ArrayList<>();
        private final List<ActorEvent> announced = new ArrayList<>();

        Batch(Map<ExternalId, Actor> known, Set<UUID> unknownOrganisations, @Nullable UUID declaredBy) {
            this.known = known;
            this.unknownOrganisations = unknownOrganisations;
            this.declaredBy = declaredBy;
        }

        Taken take(RegisterActor command) {
            List<Fault> faults =
                    ActorService.affiliationFaults(command.details().affiliations(), unknownOrganisations);
            if (!faults.isEmpty()) {
                return Taken.refused(faults);
            }
            try {
                Actor actor = known.get(command.externalId());
                return new Taken(actor == null ? register(command) : change(actor, command), List.of());
            } catch (RuleViolation refusal) {
                return Taken.refused(refusal.faults());
            }
        }

        private Outcome register(RegisterActor command) {
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
            return Outcome.CREATED;
        }

        private Outcome change(Actor actor, RegisterActor command) {
            if (actor.kind() != command.kind()) {
                throw RuleViolation.invalid("/kind", "cannot-change", "the actor is known as " + actor.kind());
            }
            List<Stake> stakes = command.stakes() == null
                    ? null
                    : ActorService.stakes(command.stakeClaims(), declaredBy == null ? actor.id() : declaredBy);
            ActorUpdated update =
                    actor.take(command.detailsOver(actor.details()), stakes).orElse(null);
            if (update == null) {
                return Outcome.UNCHANGED;
            }
            announced.add(update);
            return Outcome.UPDATED;
        }
    }

    private Map<ExternalId, Actor> known(List<@Nullable RegisterActor> commands) {
        List<String> sources = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (RegisterActor command : commands) {
            if (command != null && command.externalId() != null) {
                sources.add(command.externalId().source());
                names.add(command.externalId().id());
            }
        }
        List<UUID> found = database.list("""
                select a.id from unnest(?::text[], ?::text[]) as wanted (source, name)
                join actor a on a.external_source = wanted.source and a.external_id = wanted.name""", row -> Database.id(row, "id"), sources, names);
        Map<ExternalId, Actor> known = new HashMap<>();
        for (Actor actor : actors.all(found)) {
            ExternalId external = actor.external();
            if (external != null) {
                known.put(external, actor);
            }
        }
        return known;
    }

    private Set<UUID> unknownOrganisations(List<@Nullable RegisterActor> commands) {
        Set<UUID> named = new HashSet<>();
        for (RegisterActor command : commands) {
            if (command != null) {
                command.details().affiliations().forEach(one -> named.add(one.organisationId()));
            }
        }
        return actors.notOrganisations(named);
    }
}
