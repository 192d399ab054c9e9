package org.cocreation.arena.decision;

import static org.cocreation.database.Database.id;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cocreation.arena.arena.Arena;
import org.cocreation.arena.arena.Arenas;
import org.cocreation.arena.mandate.Mandate;
import org.cocreation.arena.mandate.Mandates;
import org.cocreation.arena.mandate.RuleKind;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.database.Database;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.ETag;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Counts and ends decisions, by a facilitator or by the clock. Takes locks in the order arena, mandate, decision, proposals: the lock of
 * the arena keeps its chain of records in order, that of the decision waits for ballots that are being cast.
 */
@ApplicationScoped
class ClosingService {

    private final Arenas arenas;
    private final Mandates mandates;
    private final Decisions decisions;
    private final Rolls rolls;
    private final Ballots ballots;
    private final Objections objections;
    private final SealedTexts texts;
    private final Effects effects;
    private final Records records;
    private final Database database;
    private final EventLog events;
    private final InstantSource clock;

    ClosingService(
            Arenas arenas,
            Mandates mandates,
            Decisions decisions,
            Rolls rolls,
            Ballots ballots,
            Objections objections,
            SealedTexts texts,
            Effects effects,
            Records records,
            Database database,
            EventLog events,
            InstantSource clock) {
        this.arenas = arenas;
        this.mandates = mandates;
        this.decisions = decisions;
        this.rolls = rolls;
        this.ballots = ballots;
        this.objections = objections;
        this.texts = texts;
        this.effects = effects;
        this.records = records;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    private record Held(Arena arena, @Nullable Mandate mandate, Decision decision) {}

    private record Found(UUID arenaId, @Nullable UUID mandateId) {}

    /** A facilitator closes it. While an objection stands and there is another round, that round comes first. */
    void close(UUID id, UUID by, @Nullable String ifMatch) {
        Held held = hold(id);
        OpeningService.requireDecidingFacilitator(held.arena(), by);
        ETag.check(ifMatch, held.decision().version());
        held.decision().refuseUnlessOpen();
        if (held.decision().roundLeft() && !objections.lockUnsettled(id).isEmpty()) {
            throw new RuleViolation(
                    DecisionProblem.ROUND_LEFT, "round " + held.decision().round() + " is not the last one");
        }
        end(held, by, clock.instant());
    }

    /** The time to vote is over; false when somebody closed it before, or the arena rests. */
    boolean closeDue(UUID id, Instant now) {
        Held held = hold(id);
        Decision decision = held.decision();
        if (decision.state() != DecisionState.OPEN
                || decision.pausedAt() != null
                || now.isBefore(decision.closesAt())) {
            return false;
        }
        end(held, null, now);
        return true;
    }

    /** A facilitator ends the round because an objection stands. */
    void nextRound(UUID id, UUID by, @Nullable String ifMatch) {
        Instant now = clock.instant();
        Held held = hold(id);
        OpeningService.requireDecidingFacilitator(held.arena(), by);
        ETag.check(ifMatch, held.decision().version());
        held.decision().refuseUnlessOpen();
        held.decision().refuseUnlessByConsent();
        List<Objection> standing = objections.lockUnsettled(id);
        if (standing.isEmpty()) {
            throw new RuleViolation(
                    DecisionProblem.NOTHING_TO_DECIDE_ANEW,
                    "every objection of round " + held.decision().round() + " is settled");
        }
        held.decision().nextRound();
        standing.forEach(objection -> objection.leaveUnresolved(now));
    }

    /** A facilitator proposes how to meet an objection. */
    void amend(UUID id, UUID objectionId, String amendment, UUID by) {
        Held held = hold(id);
        OpeningService.requireDecidingFacilitator(held.arena(), by);
        held.decision().refuseUnlessOpen();
        Objection objection = objections.lock(id, objectionId);
        objection.amend(texts.keep(id, amendment, by));
    }

    /** A facilitator takes the decision back. */
    void withdraw(UUID id, WithdrawDecision command, UUID by, @Nullable String ifMatch) {
        Instant now = clock.instant();
        Held held = hold(id);
        OpeningService.requireDecidingFacilitator(held.arena(), by);
        Decision decision = held.decision();
        ETag.check(ifMatch, decision.version());
        decision.refuseUnlessOpen();
        leaveUnresolved(decision, now);
        decision.withdraw(texts.keep(id, command.reason(), by), by, now);
        announce(decision, effects.none(decision, now));
        if (decision.terms().secret()) {
            ballots.discard(id);
        }
    }

    private Held hold(UUID id) {
        Found found = database.first(
                        "select arena_id, mandate_id from decision where id = ?",
                        row -> new Found(id(row, "arena_id"), row.getObject("mandate_id", UUID.class)),
                        id)
                .orElseThrow(() -> Decisions.unknown(id));
        return new Held(
                arenas.lock(found.arenaId()),
                found.mandateId() == null ? null : mandates.lock(found.mandateId()),
                decisions.lock(id));
    }

    private void end(Held held, @Nullable UUID by, Instant now) {
        Decision decision = held.decision();
        int unresolved = leaveUnresolved(decision, now);
        if (unresolved > 0 && decision.canFallBack()) {
            // No time for a round of its own: consent counts as for, an objection as against.
            decision.fallBack();
        }
        Outcome outcome = Count.of(poll(decision, unresolved), decision.terms().asksGrantor(), decision.fallingBack());
        Verdict verdict = Verdict.of(
                decision.terms().mandate(),
                held.mandate(),
                decision.terms().gaps(),
                decision.terms().money(outcome.chosen()),
                outcome,
                now);
        decision.close(outcome, verdict, by, now);
        List<DomainEvent> caused =
                outcome.taken() ? effects.of(decision, verdict, held.mandate(), now) : effects.none(decision, now);
        announce(decision, caused);
        if (decision.terms().secret()) {
            ballots.unlink(decision.id(), decision.round());
        }
    }

    /** How many objections stand: those of this round of consent, or of the one that led to the rule to fall back on. */
    private int leaveUnresolved(Decision decision, Instant now) {
        if (decision.fallingBack()) {
            return objections.unresolved(decision.id(), decision.round() - 1);
        }
        List<Objection> standing = objections.lockUnsettled(decision.id());
        standing.forEach(objection -> objection.leaveUnresolved(now));
        return standing.size();
    }

    private Poll poll(Decision decision, int unresolved) {
        RuleInForce rule = decision.ruleInForce();
        Set<String> groups = new TreeSet<>();
        decision.terms().rollByRole().keySet().forEach(role -> groups.add("role:" + role));
        if (rule.kind() == RuleKind.CONCURRENT_MAJORITY) {
            groups.addAll(rule.groups());
        }
        return new Poll(
                rule,
                decision.terms().options(),
                ballots.counted(decision.id(), decision.round()),
                decision.terms().rollSize(),
                List.copyOf(groups),
                decision.terms().secret(),
                decision.ballotForm().scored(),
                unresolved,
                decision.terms().seed());
    }

    private void announce(Decision decision, List<DomainEvent> caused) {
        Records.Entered entry = records.append(decision, rolls.of(decision.id()));
        List<DomainEvent> all = new ArrayList<>();
        all.add(decision.taken(entry.no(), entry.hash()));
        all.addAll(caused);
        events.append(all);
    }
}
