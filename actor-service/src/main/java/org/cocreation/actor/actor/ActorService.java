package org.cocreation.actor.actor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cocreation.contracts.ActorEvent.ActorUpdated;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.ETag;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.ProblemType.Standard;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The use cases that change actors. One public method, one transaction. */
@ApplicationScoped
@Transactional
public class ActorService {

    private static final String STEWARD = "steward";

    private final Actors actors;
    private final Caller caller;
    private final EventLog events;
    private final InstantSource clock;
    private final Ids ids;
    private final DuplicateQuery duplicates;

    ActorService(
            Actors actors, Caller caller, EventLog events, InstantSource clock, Ids ids, DuplicateQuery duplicates) {
        this.actors = actors;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
        this.duplicates = duplicates;
    }

    /** An actor, and whether this request created it. */
    record Registered(ActorView actor, boolean created) {}

    Registered register(RegisterActor command) {
        boolean bySteward = caller.hasRole(STEWARD) && !(command.kind() == null && command.login() == null);
        if (bySteward && command.externalId() != null) {
            Optional<Actor> existing = actors.findByExternalId(command.externalId());
            if (existing.isPresent()) {
                return new Registered(ActorView.full(existing.get()), false);
            }
        }
        ActorDetails details = command.details();
        checkAffiliations(details.affiliations());
        Actor actor = bySteward ? forAnybody(command, details) : forOneself(command, details);
        actors.persist(actor);
        events.append(actor.registered());
        ActorView view = ActorView.full(actor);
        return new Registered(bySteward ? view.with(duplicates.of(actor)) : view, true);
    }

    private Actor forAnybody(RegisterActor command, ActorDetails details) {
        Login login = command.login();
        String loginKey = login == null
                ? null
                : caller.loginKey(login.issuer() == null ? caller.issuer() : login.issuer(), login.subject());
        ActorKind kind = command.kind() == null ? ActorKind.PERSON : command.kind();
        Actor actor =
                make(command, kind, details, loginKey, caller.findActorId().orElse(null));
        if (command.externalId() != null) {
            actor.knownElsewhereAs(command.externalId());
        }
        return actor;
    }

    private Actor forOneself(RegisterActor command, ActorDetails details) {
        if ((command.kind() != null && command.kind() != ActorKind.PERSON)
                || command.login() != null
                || command.externalId() != null) {
            throw new RuleViolation(
                    Standard.NOT_PERMITTED, "only a steward names another kind, a login or an external id");
        }
        if (details.affiliations().stream().anyMatch(Affiliated::mayAct)) {
            throw new RuleViolation(ActorProblem.RIGHT_TO_ACT_NOT_YOURS_TO_GIVE, "mayAct is set");
        }
        String loginKey = caller.loginKey();
        if (actors.findByLogin(loginKey).isPresent()) {
            throw new RuleViolation(ActorProblem.LOGIN_ALREADY_LINKED, "the caller is an actor already");
        }
        return make(command, ActorKind.PERSON, details, loginKey, null);
    }

    private Actor make(
            RegisterActor command,
            ActorKind kind,
            ActorDetails details,
            @Nullable String loginKey,
            @Nullable UUID declaredBy) {
        UUID id = ids.next();
        List<Stake> stakes = stakes(command.stakeClaims(), declaredBy == null ? id : declaredBy);
        return Actor.register(id, kind, details, stakes, loginKey, clock.instant());
    }

    ActorView change(UUID id, @Nullable String ifMatch, UnaryOperator<ActorDetails> patch) {
        Actor actor = mine(id);
        ETag.require(ifMatch, actor.version());
        ActorDetails before = actor.details();
        ActorDetails after = patch.apply(before);
        checkAffiliations(after.affiliations());
        if (!caller.hasRole(STEWARD) && givesRightToAct(before, after)) {
            throw new RuleViolation(ActorProblem.RIGHT_TO_ACT_NOT_YOURS_TO_GIVE, "mayAct would be gained or extended");
        }
        return announce(actor, actor.change(after));
    }

    ActorView declareStakes(UUID id, @Nullable String ifMatch, DeclareStakes command) {
        Actor actor = mine(id);
        ETag.require(ifMatch, actor.version());
        return announce(
                actor,
                actor.declareStakes(
                        stakes(command.stakes(), caller.findActorId().orElse(null))));
    }

    /** The organisation, a steward, or without the right to act the person, say where somebody belongs. */
    ActorView affiliate(UUID id, UUID organisationId, @Nullable String ifMatch, AffiliateActor command) {
        Actor actor = actors.get(id);
        Affiliated affiliation = command.with(organisationId);
        checkAffiliations(List.of(affiliation));
        if (!caller.hasRole(STEWARD) && !isCaller(organisationId)) {
            checkMine(id);
            if (affiliation.mayAct() && !actor.affiliations().contains(affiliation)) {
                throw new RuleViolation(ActorProblem.RIGHT_TO_ACT_NOT_YOURS_TO_GIVE, "mayAct is set");
            }
        }
        ETag.check(ifMatch, actor.version());
        announce(actor, actor.affiliate(affiliation));
        return seenByCaller(actor);
    }

    /** The person, the organisation or a steward ends that somebody belongs to an organisation. */
    void endAffiliation(UUID id, UUID organisationId, @Nullable String ifMatch) {
        Actor actor = actors.get(id);
        if (!isCaller(organisationId)) {
            checkMine(id);
        }
        ETag.check(ifMatch, actor.version());
        announce(actor, actor.endAffiliation(organisationId));
    }

    private ActorView announce(Actor actor, Optional<ActorUpdated> update) {
        update.ifPresent(events::append);
        return ActorView.full(actor);
    }

    private ActorView seenByCaller(Actor actor) {
        boolean all = caller.hasRole(STEWARD) || isCaller(actor.id());
        return ActorView.of(actor, all ? ActorView.Detail.FULL : ActorView.Detail.PUBLIC);
    }

    private Actor mine(UUID id) {
        Actor actor = actors.get(id);
        checkMine(id);
        return actor;
    }

    /** Refuses everybody but the actor itself and stewards. */
    public void checkMine(UUID id) {
        if (!caller.hasRole(STEWARD) && !isCaller(id)) {
            throw new RuleViolation(ActorProblem.ACTOR_NOT_YOURS, "actor " + id + " is not the caller");
        }
    }

    private boolean isCaller(UUID id) {
        return caller.findActorId().filter(id::equals).isPresent();
    }

    private static boolean givesRightToAct(ActorDetails before, ActorDetails after) {
        return after.affiliations().stream()
                .filter(Affiliated::mayAct)
                .anyMatch(affiliation -> !before.affiliations().contains(affiliation));
    }

    private void checkAffiliations(List<Affiliated> affiliations) {
        if (affiliations.isEmpty()) {
            return;
        }
        List<Fault> faults = affiliationFaults(
                affiliations,
                actors.notOrganisations(
                        affiliations.stream().map(Affiliated::organisationId).toList()));
        if (!faults.isEmpty()) {
            throw RuleViolation.invalid(faults);
        }
    }

    /** What is wrong with affiliations, of which some lead to an organisation that is not known. */
    static List<Fault> affiliationFaults(List<Affiliated> affiliations, Set<UUID> unknown) {
        List<Fault> faults = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < affiliations.size(); i++) {
            Affiliated affiliation = affiliations.get(i);
            String at = "/affiliations/" + i;
            if (affiliation.endsBeforeItStarts()) {
                faults.add(Fault.at(at + "/to", "before-start", "must not be before from"));
            }
            if (!seen.add(affiliation.organisationId())) {
                faults.add(Fault.at(at + "/organisationId", "duplicate", "stands here twice"));
            }
            if (unknown.contains(affiliation.organisationId())) {
                faults.add(Fault.at(at + "/organisationId", "unknown-organisation", "is no organisation known here"));
            }
        }
        return faults;
    }

    /** The stakes that are claimed; refuses the same one twice. */
    static List<Stake> stakes(List<StakeClaim> claims, @Nullable UUID declaredBy) {
        List<Fault> faults = new ArrayList<>();
        List<Stake> stakes = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < claims.size(); i++) {
            StakeClaim claim = claims.get(i);
            stakes.add(claim.declaredBy(declaredBy));
            if (!seen.add(List.of(claim.subjectKind(), claim.subject(), claim.kind()))) {
                faults.add(Fault.at("/stakes/" + i, "duplicate", "the same stake stands here twice"));
            }
        }
        if (!faults.isEmpty()) {
            throw RuleViolation.invalid(faults);
        }
        return stakes;
    }
}
