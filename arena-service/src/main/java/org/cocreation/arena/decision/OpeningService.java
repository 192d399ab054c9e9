package org.cocreation.arena.decision;

import static org.cocreation.database.Database.id;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cocreation.arena.adoption.StepSize;
import org.cocreation.arena.arena.Arena;
import org.cocreation.arena.arena.ArenaState;
import org.cocreation.arena.arena.Arenas;
import org.cocreation.arena.deliberation.OpenContributions;
import org.cocreation.arena.mandate.Electorate;
import org.cocreation.arena.mandate.Mandate;
import org.cocreation.arena.mandate.MandateSnapshot;
import org.cocreation.arena.mandate.Mandates;
import org.cocreation.arena.proposal.Proposal;
import org.cocreation.arena.proposal.Proposals;
import org.cocreation.arena.proposal.PrototypeWaiver;
import org.cocreation.contracts.DecisionRule;
import org.cocreation.contracts.PlannedSeats;
import org.cocreation.database.Database;
import org.cocreation.decision.choice.Majority;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Opens decisions. Takes locks in the order arena, mandates, proposals; the roll is frozen while nobody can take or leave a seat. */
@ApplicationScoped
class OpeningService {

    private static final int SEED_BYTES = 16;

    private final Arenas arenas;
    private final Mandates mandates;
    private final Proposals proposals;
    private final Decisions decisions;
    private final Rolls rolls;
    private final OpenContributions contributions;
    private final PublicBallots publicBallots;
    private final SealedTexts texts;
    private final Database database;
    private final EventLog events;
    private final InstantSource clock;
    private final Ids ids;
    private final SecureRandom random = new SecureRandom();

    OpeningService(
            Arenas arenas,
            Mandates mandates,
            Proposals proposals,
            Decisions decisions,
            Rolls rolls,
            OpenContributions contributions,
            PublicBallots publicBallots,
            SealedTexts texts,
            Database database,
            EventLog events,
            InstantSource clock,
            Ids ids) {
        this.arenas = arenas;
        this.mandates = mandates;
        this.proposals = proposals;
        this.decisions = decisions;
        this.rolls = rolls;
        this.contributions = contributions;
        this.publicBallots = publicBallots;
        this.texts = texts;
        this.database = database;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    UUID open(UUID arenaId, OpenDecision command, UUID by) {
        Instant now = clock.instant();
        Arena arena = arenas.lock(arenaId);
        requireDecidingFacilitator(arena, by);
        Mandate held = mandate(arena, command, now).orElse(null);
        MandateSnapshot mandate = held == null ? null : held.snapshot();
        List<Proposal> wanted = proposals(arenaId, command);
        Draft draft = Draft.of(command, mandate, wanted, now);
        UUID id = ids.next();
        Roll roll = draft.electorate() == Electorate.PUBLIC
                ? publicRoll(MandateFit.jurisdictions(command.jurisdictions(), arena.jurisdictions(), mandate))
                : seatRoll(id, arena, draft.rule(), mandate, now);
        PrototypeWaiver waiver = command.prototypeWaiver() == null
                ? null
                : new PrototypeWaiver(command.prototypeWaiver().reason(), by);
        wanted.forEach(proposal -> proposal.beginDecision(id, waiver, now));
        Decision decision = Decision.open(
                id,
                arenaId,
                terms(id, arena, draft, held, roll, waived(wanted), by, now),
                draft.ballotForm(),
                command.closesAt());
        decisions.persist(decision);
        events.append(decision.opened());
        return id;
    }

    private Roll seatRoll(UUID id, Arena arena, DecisionRule rule, @Nullable MandateSnapshot mandate, Instant now) {
        Roll roll = rolls.freeze(id, arena.id(), rule.roles(), mandate == null ? null : mandate.grantorActorId(), now);
        requireReachableQuorum(arena, rule, roll);
        return roll;
    }

    private Roll publicRoll(List<String> places) {
        int electors = publicBallots.electors(places);
        if (electors == 0) {
            throw new RuleViolation(DecisionProblem.QUORUM_GONE, "no active actor belongs to " + places);
        }
        return Roll.ofThePublic(electors);
    }

    static void requireDecidingFacilitator(Arena arena, UUID by) {
        if (!arena.facilitatedBy(by)) {
            throw new RuleViolation(
                    DecisionProblem.NOT_IN_CHARGE_OF_DECISIONS, "the caller does not facilitate the arena");
        }
        if (arena.state() != ArenaState.FORMED) {
            throw new RuleViolation(DecisionProblem.ARENA_CANNOT_DECIDE, "the arena is " + arena.state());
        }
    }

    /** The mandate that was named, else of those that hold the one that covers most, then the more powerful, then the older one. */
    private Optional<Mandate> mandate(Arena arena, OpenDecision command, Instant now) {
        List<Mandate> holding = mandates.activeOf(arena.id()).stream()
                .filter(mandate -> mandate.holds(now))
                .toList();
        if (command.mandateId() != null) {
            return Optional.of(holding.stream()
                    .filter(mandate -> mandate.id().equals(command.mandateId()))
                    .findFirst()
                    .orElseThrow(() -> RuleViolation.invalid(
                            "/mandateId", "unknown", "must be a mandate that the arena holds at present")));
        }
        Comparator<Mandate> fit = Comparator.comparingInt(mandate -> gaps(arena, command, mandate.snapshot()));
        return holding.stream()
                .min(fit.thenComparing(mandate -> mandate.snapshot().power(), Comparator.reverseOrder())
                        .thenComparing(Mandate::id));
    }

    private static int gaps(Arena arena, OpenDecision command, MandateSnapshot mandate) {
        DecisionRule rule =
                command.rule() == null ? mandate.rule() : command.rule().rule();
        return MandateFit.gaps(
                        mandate,
                        command.decisionType().name(),
                        MandateFit.topics(command.topics(), arena.charter().topics(), mandate),
                        MandateFit.jurisdictions(command.jurisdictions(), arena.jurisdictions(), mandate),
                        rule)
                .size();
    }

    /** Those of the arena, in the order in which everybody locks proposals. */
    private List<Proposal> proposals(UUID arenaId, OpenDecision command) {
        return command.proposalIds() == null
                ? List.of()
                : database
                        .list(
                                "select id from proposal where id = any(?) and arena_id = ? order by id",
                                row -> id(row, "id"),
                                command.proposalIds(),
                                arenaId)
                        .stream()
                        .map(proposals::lock)
                        .toList();
    }

    private static @Nullable PrototypeWaiver waived(List<Proposal> wanted) {
        return wanted.stream()
                .map(Proposal::waiver)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private DecisionTerms terms(
            UUID id,
            Arena arena,
            Draft draft,
            @Nullable Mandate held,
            Roll roll,
            @Nullable PrototypeWaiver waiver,
            UUID by,
            Instant now) {
        OpenDecision command = draft.command();
        MandateSnapshot mandate = held == null ? null : held.snapshot();
        List<String> topics =
                MandateFit.topics(command.topics(), arena.charter().topics(), mandate);
        List<String> places = MandateFit.jurisdictions(command.jurisdictions(), arena.jurisdictions(), mandate);
        List<Degradation> gaps = mandate == null
                ? List.of()
                : MandateFit.gaps(mandate, command.decisionType().name(), topics, places, draft.rule());
        if (held != null && draft.amount() != null && !held.affords(draft.amount())) {
            gaps = Stream.concat(gaps.stream(), Stream.of(Degradation.BUDGET))
                    .sorted()
                    .toList();
        }
        List<UUID> proposalIds = draft.options().stream()
                .map(Option::proposalId)
                .filter(Objects::nonNull)
                .toList();
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        return new DecisionTerms(
                command.decisionType(),
                command.question(),
                draft.rule(),
                draft.electorate(),
                draft.secret(),
                command.mostPoints(),
                HexFormat.of().formatHex(seed),
                draft.options(),
                draft.options().stream().map(Option::code).toList(),
                proposalIds,
                waiver == null ? null : texts.keep(id, waiver.reason(), waiver.by()),
                contributions.on(proposalIds).stream()
                        .map(OpenContributions.Open::id)
                        .toList(),
                mandate == null ? null : mandate.id(),
                mandate,
                topics,
                places,
                draft.amount(),
                Objects.requireNonNullElse(command.stepSize(), StepSize.SMALL),
                MandateFit.expected(mandate, gaps, roll.hasGrantor()),
                gaps.stream().map(Degradation::name).toList(),
                roll.size(),
                roll.byRole(),
                by,
                now);
    }

    /** An arena that has lost too many of the voting seats its plan wants cannot make up for them by a smaller roll. */
    private static void requireReachableQuorum(Arena arena, DecisionRule rule, Roll roll) {
        int planned = arena.shape().seatPlan().stream()
                .filter(PlannedSeats::voting)
                .filter(line -> rule.roles().isEmpty() || rule.roles().contains(line.role()))
                .mapToInt(PlannedSeats::min)
                .sum();
        if (!Majority.quorate(
                roll.size(), Math.max(planned, 1), RuleInForce.of(rule).quorum())) {
            throw new RuleViolation(
                    DecisionProblem.QUORUM_GONE,
                    "the plan wants " + planned + " such voting seats, " + roll.size() + " are taken");
        }
        Stream.concat(
                        RuleInForce.of(rule).groups().stream(),
                        RuleInForce.fallBack(rule).stream().flatMap(named -> named.groups().stream()))
                .filter(group -> !roll.hasGroup(group))
                .findFirst()
                .ifPresent(group -> {
                    throw new RuleViolation(DecisionProblem.QUORUM_GONE, "nobody on the roll belongs to " + group);
                });
    }
}
