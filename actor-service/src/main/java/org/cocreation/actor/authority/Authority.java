package org.cocreation.actor.authority;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.ActorEvent.AuthorityRecognised;
import org.cocreation.contracts.ActorEvent.AuthorityWithdrawn;
import org.cocreation.contracts.Money;
import org.cocreation.kit.http.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What an actor may decide and delegate, on a legal basis, in some jurisdictions. A steward recognises it; it is withdrawn by a
 * steward, by the clock when the term ends, or because its holder was erased, and never comes back.
 */
@Entity
@Table(name = "authority")
class Authority {

    /** Code published when a steward withdrew an authority; the steward's own words stay here. */
    static final String BY_STEWARD = "WITHDRAWN";

    /** Code published when the clock ended an authority. */
    static final String TERM_ENDED = "TERM_ENDED";

    /** Code published when the holder was erased. */
    static final String HOLDER_ERASED = "HOLDER_ERASED";

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID actorId;
    private String basis;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> decisionTypes;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> jurisdictions;

    private @Nullable Long ceilingAmount;
    private @Nullable String ceilingCurrency;

    @Enumerated(EnumType.STRING)
    private Holder heldBy;

    private @Nullable Instant termEnds;
    private Instant recognisedAt;

    @Enumerated(EnumType.STRING)
    private AuthorityState state;

    private @Nullable Instant withdrawnAt;
    private @Nullable String withdrawnCode;
    private @Nullable String withdrawnReason;

    @SuppressWarnings("NullAway.Init")
    protected Authority() {} // for Hibernate

    Authority(UUID id, UUID actorId, RecogniseAuthority command, Instant now) {
        if (command.termEnds() != null && !command.termEnds().isAfter(now)) {
            throw RuleViolation.invalid("/termEnds", "in-the-past", "must be in the future");
        }
        this.id = id;
        this.actorId = actorId;
        this.basis = command.basis();
        this.decisionTypes =
                command.decisionTypes().stream().distinct().map(Enum::name).toList();
        this.jurisdictions = command.jurisdictions().stream().distinct().toList();
        RecogniseAuthority.Ceiling ceiling = command.budgetCeiling();
        this.ceilingAmount = ceiling == null ? null : ceiling.amount();
        this.ceilingCurrency = ceiling == null ? null : ceiling.currency();
        this.heldBy = command.heldBy();
        this.termEnds = command.termEnds();
        this.recognisedAt = now;
        this.state = AuthorityState.RECOGNISED;
    }

    AuthorityRecognised recognised() {
        return new AuthorityRecognised(
                actorId, id, decisionTypes, jurisdictions, budgetCeiling(), heldBy.name(), termEnds);
    }

    /** Ends the authority: the code is published, the words of whoever ended it stay here. */
    AuthorityWithdrawn withdraw(String code, @Nullable String words, Instant now) {
        if (!state.canBecome(AuthorityState.WITHDRAWN)) {
            throw new RuleViolation(
                    AuthorityProblem.AUTHORITY_ENDED, state + " cannot become " + AuthorityState.WITHDRAWN);
        }
        state = AuthorityState.WITHDRAWN;
        withdrawnAt = now;
        withdrawnCode = code;
        withdrawnReason = words;
        return new AuthorityWithdrawn(actorId, id, code);
    }

    UUID id() {
        return id;
    }

    UUID actorId() {
        return actorId;
    }

    @Nullable
    Money budgetCeiling() {
        return ceilingAmount == null || ceilingCurrency == null ? null : new Money(ceilingAmount, ceilingCurrency);
    }

    AuthorityState state() {
        return state;
    }

    AuthorityView view() {
        return new AuthorityView(
                id,
                actorId,
                basis,
                decisionTypes,
                jurisdictions,
                budgetCeiling(),
                heldBy,
                termEnds,
                recognisedAt,
                state,
                withdrawnAt,
                withdrawnCode,
                withdrawnReason);
    }
}
