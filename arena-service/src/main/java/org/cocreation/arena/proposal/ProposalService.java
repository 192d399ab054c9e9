package org.cocreation.arena.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cocreation.arena.actor.KnownActor;
import org.cocreation.arena.actor.KnownActors;
import org.cocreation.arena.arena.Standing;
import org.cocreation.arena.arena.Standings;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.Sector;
import org.cocreation.database.Database;
import org.cocreation.database.StoredJson;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.ETag;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The use cases on proposals after the idea; each locks the proposal and runs in the transaction of its request. */
@ApplicationScoped
class ProposalService {

    private static final String ADD_PROTOTYPE = """
            insert into prototype
                (id, proposal_id, proposal_version, kind, description, fidelity, built_by, cost, added_by, added_at)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""";

    private final Proposals proposals;
    private final EarlierVersions versions;
    private final Authors authors;
    private final ProposalQuery query;
    private final Standings standings;
    private final KnownActors actors;
    private final Database database;
    private final EntityManager entities;
    private final EventLog events;
    private final StoredJson json;
    private final InstantSource clock;
    private final Ids ids;

    ProposalService(
            Proposals proposals,
            EarlierVersions versions,
            Authors authors,
            ProposalQuery query,
            Standings standings,
            KnownActors actors,
            Database database,
            EntityManager entities,
            EventLog events,
            StoredJson json,
            InstantSource clock,
            Ids ids) {
        this.proposals = proposals;
        this.versions = versions;
        this.authors = authors;
        this.query = query;
        this.standings = standings;
        this.actors = actors;
        this.database = database;
        this.entities = entities;
        this.events = events;
        this.json = json;
        this.clock = clock;
        this.ids = ids;
    }

    ProposalView addAuthor(UUID id, AddAuthor command, UUID by) {
        Instant now = clock.instant();
        Proposal proposal = proposals.lock(id);
        proposal.changed(now);
        if (authors.of(id).contains(by)) {
            if (actors.find(command.actorId()).filter(KnownActor::active).isEmpty()) {
                throw RuleViolation.invalid("/actorId", "unknown", "no active actor has this id");
            }
            authors.invite(id, command.actorId(), by);
        } else if (command.actorId().equals(by)) {
            Standing standing = standingIn(proposal, by);
            if (!standing.seated() && !standing.admissionOpen()) {
                throw new RuleViolation(ProposalProblem.ARENA_NOT_OPEN, "the caller holds no seat in the arena");
            }
            authors.ask(id, by, now);
        } else {
            throw new RuleViolation(ProposalProblem.NOT_AN_AUTHOR, "only an author can invite somebody else");
        }
        return view(id);
    }

    ProposalView consent(UUID id, UUID actorId, UUID by) {
        Instant now = clock.instant();
        Proposal proposal = proposals.lock(id);
        if (!actorId.equals(by)) {
            throw new RuleViolation(ProposalProblem.NOT_OWN_CONSENT, "the caller is not actor " + actorId);
        }
        proposal.changed(now);
        if (!authors.consent(id, actorId, now)) {
            throw new RuleViolation(ProposalProblem.AUTHOR_NOT_FOUND, "actor " + actorId + " was not invited");
        }
        return view(id);
    }

    ProposalView submit(UUID id, UUID by, @Nullable String ifMatch) {
        Proposal proposal = lock(id, ifMatch);
        List<UUID> all = authors.of(id);
        requireAuthor(all, by);
        standingIn(proposal, by);
        return done(id, proposal.submit(standings.rolesOf(proposal.arenaId(), all), clock.instant()));
    }

    ProposalView addPrototype(UUID id, AddPrototype command, UUID by, @Nullable String ifMatch) {
        Instant now = clock.instant();
        Proposal proposal = lock(id, ifMatch);
        if (!standingIn(proposal, by).seated()) {
            requireAuthor(authors.of(id), by);
        }
        List<UUID> builders = command.builtBy() == null ? List.of(by) : command.builtBy();
        UUID prototypeId = ids.next();
        DomainEvent event = proposal.prototype(prototypeId, command, sectorsOf(builders), now);
        database.change(
                ADD_PROTOTYPE,
                prototypeId,
                id,
                proposal.number(),
                command.kind(),
                command.description(),
                command.fidelity(),
                builders,
                json.write(Budget.money(command.cost())),
                by,
                now);
        return done(id, event);
    }

    ProposalView iterate(UUID id, IterateProposal command, UUID by, @Nullable String ifMatch) {
        Instant now = clock.instant();
        Proposal proposal = lock(id, ifMatch);
        Standing standing = requireAuthorOrFacilitator(proposal, by);
        if (command.basis() == IterationBasis.REMIT) {
            throw RuleViolation.invalid("/basis", "unknown-value", "only an authority's answer remits a proposal");
        }
        DomainEvent event = proposal.iterate(command, standing.framingVersion(), now);
        // The row still holds the version that ends now: the changes above are written when the event is logged.
        versions.keep(id, command.basis(), now);
        return done(id, event);
    }

    ProposalView setAside(UUID id, SetAside command, UUID by, @Nullable String ifMatch) {
        Proposal proposal = lock(id, ifMatch);
        requireAuthorOrFacilitator(proposal, by);
        if (command.reason() == SetAsideReason.MERGED) {
            throw RuleViolation.invalid(
                    "/reason",
                    "needs-consent",
                    "a merge needs consent: ask for it by POST /v1/proposals/" + id + "/merge");
        }
        return done(id, proposal.setAside(command, clock.instant()));
    }

    private Proposal lock(UUID id, @Nullable String ifMatch) {
        Proposal proposal = proposals.lock(id);
        ETag.check(ifMatch, proposal.revision());
        return proposal;
    }

    private Standing standingIn(Proposal proposal, UUID actorId) {
        return standings.of(proposal.arenaId(), actorId).refuseWhenEnded();
    }

    private Standing requireAuthorOrFacilitator(Proposal proposal, UUID by) {
        Standing standing = standingIn(proposal, by);
        if (!standing.facilitates()) {
            requireAuthor(authors.of(proposal.id()), by);
        }
        return standing;
    }

    private static void requireAuthor(List<UUID> authors, UUID by) {
        if (!authors.contains(by)) {
            throw new RuleViolation(ProposalProblem.NOT_AN_AUTHOR, "the caller is not an author of the proposal");
        }
    }

    private Map<Sector, Integer> sectorsOf(List<UUID> builders) {
        Set<UUID> distinct = new HashSet<>(builders);
        List<KnownActor> known = actors.find(distinct);
        if (known.size() < distinct.size()) {
            throw RuleViolation.invalid("/builtBy", "unknown", "at least one of these actors is not known");
        }
        Map<Sector, Integer> sectors = new EnumMap<>(Sector.class);
        for (KnownActor builder : known) {
            if (builder.sector() != null) {
                sectors.merge(builder.sector(), 1, Integer::sum);
            }
        }
        return sectors;
    }

    private ProposalView done(UUID id, DomainEvent event) {
        events.append(event);
        return view(id);
    }

    private ProposalView view(UUID id) {
        entities.flush();
        return query.read(id).view();
    }
}
