package org.cocreation.actor.participation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cocreation.actor.actor.ActorKind;
import org.cocreation.actor.actor.ActorProblem;
import org.cocreation.actor.actor.Actors;
import org.cocreation.actor.actor.Codes;
import org.cocreation.actor.actor.PersonalReadService;
import org.cocreation.actor.participation.ClimateFacts.Scope;
import org.cocreation.actor.participation.ParticipationRecords.Behind;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Shows actors how far they came, organisations their climate, and stewards both of everybody, keeping account of who looked. */
@ApplicationScoped
class ParticipationQuery {

    private static final Pattern JURISDICTION = Pattern.compile(Codes.JURISDICTION);
    private static final String PATH = "/v1/participation";

    private final ParticipationRecords records;
    private final ClimateFacts climate;
    private final ParticipationConfig config;
    private final Actors actors;
    private final PersonalReadService reads;
    private final Caller caller;
    private final Cursors cursors;
    private final InstantSource clock;

    ParticipationQuery(
            ParticipationRecords records,
            ClimateFacts climate,
            ParticipationConfig config,
            Actors actors,
            PersonalReadService reads,
            Caller caller,
            Cursors cursors,
            InstantSource clock) {
        this.records = records;
        this.climate = climate;
        this.config = config;
        this.actors = actors;
        this.reads = reads;
        this.caller = caller;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** The caller's own records, unless a steward asks for those of an actor or an arena. */
    Page<ParticipationRecord> page(
            @Nullable UUID actorId, @Nullable UUID arenaId, @Nullable Integer limit, @Nullable String cursor) {
        UUID actor = actorId;
        if (!caller.hasRole("steward") || (actorId == null && arenaId == null)) {
            actor = caller.actorId();
        }
        if (actorId != null && !actorId.equals(actor)) {
            throw new RuleViolation(ActorProblem.ACTOR_NOT_YOURS, "participation of " + actorId);
        }
        Cursors.Start start = cursors.start(limit, cursor, "participation", actor, arenaId);
        if (actor == null || !caller.findActorId().filter(actor::equals).isPresent()) {
            reads.record("ParticipationResource.list", PATH);
        }
        Behind behind = start.first()
                ? null
                : new Behind(
                        UUID.fromString(start.after().get(0)),
                        UUID.fromString(start.after().get(1)));
        return cursors.page(
                start,
                records.of(actor, arenaId, behind, start.fetch()),
                one -> List.of(one.arenaId().toString(), one.actorId().toString()),
                one -> one);
    }

    /** The climate of a jurisdiction for stewards, of an organisation for itself as well. */
    Climate climate(@Nullable String jurisdiction, @Nullable UUID organisationId, @Nullable String asOf) {
        if ((jurisdiction == null) == (organisationId == null)) {
            throw fault("jurisdiction", "not-one", "name either a jurisdiction or an organisation");
        }
        if (jurisdiction != null && !JURISDICTION.matcher(jurisdiction).matches()) {
            throw fault("jurisdiction", "not-a-jurisdiction", "must be a code such as DK-157");
        }
        Instant at = asOf == null ? clock.instant() : time(asOf);
        boolean own = organisationId != null
                && caller.findActorId().filter(organisationId::equals).isPresent();
        if (!own && !caller.hasRole("steward")) {
            throw new RuleViolation(
                    ActorProblem.ACTOR_NOT_YOURS, "the climate is shown to stewards and the organisation itself");
        }
        if (organisationId != null && actors.get(organisationId).kind() == ActorKind.PERSON) {
            throw fault("organisationId", "not-an-organisation", "must be the id of an organisation");
        }
        Scope scope = new Scope(jurisdiction, organisationId);
        return Climate.of(
                jurisdiction,
                organisationId,
                at,
                config.fewestPeople(),
                climate.formed(scope, at),
                climate.completed(scope, at),
                climate.seated(scope, at),
                organisationId == null ? null : climate.embedded(organisationId, at),
                organisationId == null ? null : climate.promises(organisationId, at));
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw fault("asOf", "not-a-time", "must be a time such as 2026-03-01T12:00:00Z");
        }
    }

    private static RuleViolation fault(String parameter, String code, String detail) {
        return RuleViolation.invalid(List.of(Fault.of(parameter, code, detail)));
    }
}
