package org.cocreation.arena.mandate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.arena.actor.Authority;
import org.cocreation.contracts.ArenaEvent.MandateEnded;
import org.cocreation.contracts.ArenaEvent.MandateGranted;
import org.cocreation.contracts.DecisionRule;
import org.cocreation.contracts.MandateScope;
import org.cocreation.contracts.Money;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Decision power that an actor with recognised authority delegates to an arena, never to a person. It is granted once and never
 * edited; it ends by the clock, by its grantor, with the authority it rests on, with the arena, or when its money is spent.
 */
@Entity
@Table(name = "mandate")
public class Mandate {

    /** Days to answer where the mandate does not say. */
    private static final int ANSWER_WITHIN_DAYS = 30;

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "arena_id")
    private UUID arenaId;

    @Column(name = "grantor_actor_id")
    private UUID grantorActorId;

    @Column(name = "authority_id")
    private UUID authorityId;

    @Enumerated(EnumType.STRING)
    private MandatePower power;

    @JdbcTypeCode(SqlTypes.JSON)
    private MandateScope scope;

    @JdbcTypeCode(SqlTypes.JSON)
    private DecisionRule rule;

    @Column(name = "granted_at")
    private Instant grantedAt;

    @Column(name = "valid_from")
    private Instant validFrom;

    @Column(name = "valid_until")
    private Instant validUntil;

    @Column(name = "review_on")
    private @Nullable LocalDate reviewOn;

    @Column(name = "answer_within_days")
    private @Nullable Integer answerWithinDays;

    private @Nullable String conditions;

    @Enumerated(EnumType.STRING)
    private MandateState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private @Nullable EndReason endReason;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "spent_amount")
    private long spentAmount;

    @Column(name = "spent_currency")
    private @Nullable String spentCurrency;

    @SuppressWarnings("NullAway.Init")
    protected Mandate() {} // for Hibernate

    private Mandate(UUID id, UUID arenaId, GrantMandate command, MandateScope scope, Authority authority, Instant now) {
        this.id = id;
        this.arenaId = arenaId;
        grantorActorId = authority.actorId();
        authorityId = authority.id();
        power = command.power();
        this.scope = scope;
        rule = command.rule().rule();
        grantedAt = now;
        validFrom = Objects.requireNonNullElse(command.validFrom(), now);
        validUntil = command.validUntil();
        reviewOn = command.reviewOn();
        // Whoever delegates more than advice owes an answer where a decision degrades to a recommendation.
        answerWithinDays = power == MandatePower.ADVISE
                ? command.answerWithinDays()
                : Objects.requireNonNullElse(command.answerWithinDays(), ANSWER_WITHIN_DAYS);
        conditions = command.conditions();
        state = MandateState.ACTIVE;
    }

    /** Grants a mandate out of one of the grantor's authorities; the first that covers it, unless the command names one. */
    static Mandate grant(UUID id, UUID arenaId, GrantMandate command, List<Authority> authorities, Instant now) {
        refuseFaults(command, now);
        if (authorities.isEmpty()) {
            throw new RuleViolation(MandateProblem.NO_RECOGNISED_AUTHORITY, "the caller has no recognised authority");
        }
        MandateScope scope = scope(command.scope());
        List<Authority> covering = authorities.stream()
                .filter(authority ->
                        command.authorityId() == null || authority.id().equals(command.authorityId()))
                .filter(authority ->
                        authority.covers(scope.decisionTypes(), scope.jurisdictions(), scope.budgetCeiling()))
                .toList();
        if (covering.isEmpty()) {
            throw new RuleViolation(
                    MandateProblem.AUTHORITY_DOES_NOT_COVER,
                    "no authority of the caller covers all that is delegated",
                    notCovered(scope, command.authorityId(), authorities));
        }
        Authority authority = covering.stream()
                .filter(one -> !one.endsBefore(command.validUntil()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(
                        MandateProblem.MANDATE_OUTLASTS_AUTHORITY, "the term ends before " + command.validUntil()));
        return new Mandate(id, arenaId, command, scope, authority, now);
    }

    /** What the authority that comes closest does not cover. */
    private static List<Fault> notCovered(MandateScope scope, @Nullable UUID authorityId, List<Authority> authorities) {
        return authorities.stream()
                .filter(authority -> authorityId == null || authority.id().equals(authorityId))
                .map(authority -> notCovered(scope, authority))
                .min(Comparator.comparingInt(List::size))
                .orElseGet(() ->
                        List.of(Fault.at("/authorityId", "unknown", "is not a recognised authority of the caller")));
    }

    private static List<Fault> notCovered(MandateScope scope, Authority authority) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < scope.decisionTypes().size(); i++) {
            if (!authority.decisionTypes().contains(scope.decisionTypes().get(i))) {
                faults.add(Fault.at(
                        "/scope/decisionTypes/" + i, "not-covered", "the authority is for other types of decision"));
            }
        }
        for (int i = 0; i < scope.jurisdictions().size(); i++) {
            if (!authority.reaches(scope.jurisdictions().get(i))) {
                faults.add(Fault.at(
                        "/scope/jurisdictions/" + i, "not-covered", "the authority does not reach this jurisdiction"));
            }
        }
        if (!authority.affords(scope.decisionTypes(), scope.budgetCeiling())) {
            faults.add(Fault.at(
                    "/scope/budgetCeiling", "not-covered", "must be a sum within the ceiling of the authority"));
        }
        return faults;
    }

    private static void refuseFaults(GrantMandate command, Instant now) {
        List<Fault> faults = new ArrayList<>();
        Instant from = Objects.requireNonNullElse(command.validFrom(), now);
        if (!command.validUntil().isAfter(from) || !command.validUntil().isAfter(now)) {
            faults.add(Fault.at("/validUntil", "not-after-start", "must be in the future and after validFrom"));
        }
        if (command.power() == MandatePower.RECOMMEND && command.answerWithinDays() == null) {
            faults.add(Fault.at(
                    "/answerWithinDays", "not-null", "a recommendation is owed an answer: say within how long"));
        }
        faults.addAll(command.rule().faults("/rule"));
        if (!faults.isEmpty()) {
            throw RuleViolation.invalid(faults);
        }
    }

    private static MandateScope scope(GrantMandate.Scope scope) {
        GrantMandate.Ceiling ceiling = scope.budgetCeiling();
        return new MandateScope(
                scope.decisionTypes().stream()
                        .map(DecisionType::name)
                        .distinct()
                        .toList(),
                scope.topics() == null ? List.of() : List.copyOf(scope.topics()),
                List.copyOf(scope.jurisdictions()),
                ceiling == null ? null : new Money(ceiling.amount(), ceiling.currency()));
    }

    /** What the world is told when the mandate is granted. */
    MandateGranted granted() {
        return new MandateGranted(
                arenaId,
                id,
                grantorActorId,
                authorityId,
                power.name(),
                scope,
                rule,
                validFrom,
                validUntil,
                reviewOn,
                answerWithinDays);
    }

    /** The grantor takes it back. */
    MandateEnded revoke(UUID by, Instant now) {
        if (!grantorActorId.equals(by)) {
            throw new RuleViolation(MandateProblem.NOT_THE_GRANTOR, "mandate " + id + " was granted by somebody else");
        }
        return end(EndReason.REVOKED, now);
    }

    /** It no longer holds. */
    MandateEnded end(EndReason reason, Instant now) {
        if (!state.canBecome(MandateState.ENDED)) {
            throw new RuleViolation(MandateProblem.MANDATE_ENDED, "mandate " + id + " ended: " + endReason);
        }
        state = MandateState.ENDED;
        endReason = reason;
        endedAt = now;
        return new MandateEnded(arenaId, id, reason.name(), spent());
    }

    /** Whether it can give a decision its effect at this time; the clock's job may not have ended it yet. */
    public boolean holds(Instant now) {
        return state == MandateState.ACTIVE && !now.isBefore(validFrom) && now.isBefore(validUntil);
    }

    /** Whether there is money left for this. A mandate without a ceiling has no limit, but one currency. */
    public boolean affords(Money money) {
        Money ceiling = scope.budgetCeiling();
        String currency = ceiling == null ? spentCurrency : ceiling.currency();
        return (currency == null || currency.equals(money.currency()))
                && (ceiling == null || money.amount() <= ceiling.amount() - spentAmount);
    }

    /** A binding decision spends; reaching the ceiling ends the mandate, which is told if so. */
    public Optional<MandateEnded> spend(Money money, Instant now) {
        if (!affords(money)) {
            throw new IllegalStateException("mandate " + id + " cannot afford " + money);
        }
        spentAmount = Math.addExact(spentAmount, money.amount());
        spentCurrency = money.currency();
        Money ceiling = scope.budgetCeiling();
        return ceiling != null && spentAmount == ceiling.amount()
                ? Optional.of(end(EndReason.EXHAUSTED, now))
                : Optional.empty();
    }

    private @Nullable Money spent() {
        return spentCurrency == null ? null : new Money(spentAmount, spentCurrency);
    }

    /** What a decision that is opened now rests on. */
    public MandateSnapshot snapshot() {
        return new MandateSnapshot(
                id, grantorActorId, authorityId, power, scope, rule, validFrom, validUntil, answerWithinDays, spent());
    }

    /** The arena that holds it. */
    public UUID arenaId() {
        return arenaId;
    }

    /** Its identifier. */
    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    MandateView view() {
        return new MandateView(
                id,
                arenaId,
                grantorActorId,
                authorityId,
                power,
                scope,
                rule,
                grantedAt,
                validFrom,
                validUntil,
                reviewOn,
                answerWithinDays,
                conditions,
                state,
                endReason,
                endedAt,
                spent());
    }
}
