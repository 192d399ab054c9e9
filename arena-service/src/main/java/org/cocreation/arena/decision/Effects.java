package org.cocreation.arena.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.arena.adoption.Adoptions;
import org.cocreation.arena.answer.OwedAnswers;
import org.cocreation.arena.answer.Recommendation;
import org.cocreation.arena.mandate.Mandate;
import org.cocreation.arena.mandate.MandateSnapshot;
import org.cocreation.arena.proposal.Adoption;
import org.cocreation.arena.proposal.Proposals;
import org.cocreation.contracts.ArenaEvent.ProposalAdopted;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.Money;
import org.jspecify.annotations.Nullable;

/** What a decision does to its proposals, to the mandate, and to who owes an answer. */
@ApplicationScoped
class Effects {

    /** Days for an answer under a mandate that does not say: it could have bound, so nobody expected to be asked. */
    private static final int USUAL_DAYS_TO_ANSWER = 30;

    private final Proposals proposals;
    private final OwedAnswers answers;
    private final Adoptions adoptions;

    Effects(Proposals proposals, OwedAnswers answers, Adoptions adoptions) {
        this.proposals = proposals;
        this.adoptions = adoptions;
        this.answers = answers;
    }

    /** Of a decision that was not taken: every proposal is again what it was. */
    List<DomainEvent> none(Decision decision, Instant now) {
        release(decision.terms().proposalIds(), now);
        return List.of();
    }

    /** Of a decision that was taken; proposals that were not chosen are again what they were. */
    List<DomainEvent> of(Decision decision, Verdict verdict, @Nullable Mandate mandate, Instant now) {
        List<String> codes = decision.outcome().chosen();
        List<UUID> all = decision.terms().proposalIds();
        List<UUID> chosen = all.stream()
                .filter(id -> codes.contains(id.toString()))
                .sorted()
                .toList();
        release(all.stream().filter(id -> !chosen.contains(id)).toList(), now);
        MandateSnapshot snapshot = decision.terms().mandate();
        if (verdict.effect() == Effect.BINDING && mandate != null) {
            return bind(decision, chosen, mandate, now);
        }
        if (verdict.answerOwed() && snapshot != null) {
            return List.copyOf(answers.owe(recommendation(decision, snapshot, chosen), now));
        }
        chosen.forEach(id -> proposals.lock(id).recommend(now));
        return List.of();
    }

    private List<DomainEvent> bind(Decision decision, List<UUID> chosen, Mandate mandate, Instant now) {
        List<DomainEvent> events = new ArrayList<>();
        Adoption adoption = new Adoption(
                decision.id(),
                decision.terms().jurisdictions(),
                Adoption.By.ARENA,
                false,
                decision.terms().stepSize().name());
        for (UUID id : chosen) {
            ProposalAdopted adopted = proposals.lock(id).adopt(adoption, now);
            adoptions.own(adopted, now);
            events.add(adopted);
        }
        Optional.ofNullable(decision.terms().money(decision.outcome().chosen()))
                .flatMap(money -> mandate.spend(money, now))
                .ifPresent(events::add);
        return events;
    }

    private static Recommendation recommendation(Decision decision, MandateSnapshot mandate, List<UUID> chosen) {
        Money money = decision.terms().money(decision.outcome().chosen());
        return new Recommendation(
                decision.id(),
                decision.arenaId(),
                mandate.id(),
                mandate.grantorActorId(),
                decision.terms().decisionType().name(),
                decision.terms().jurisdictions(),
                money,
                Objects.requireNonNullElse(mandate.answerWithinDays(), USUAL_DAYS_TO_ANSWER),
                chosen);
    }

    private void release(List<UUID> ids, Instant now) {
        ids.stream().sorted().forEach(id -> proposals.lock(id).decisionNotTaken(now));
    }
}
