package org.cocreation.actor.leadership;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.ActorEvent.CommitmentClosed;
import org.cocreation.contracts.AllianceEvent.AllianceFormed;
import org.cocreation.contracts.ArenaEvent.MandateEnded;
import org.cocreation.contracts.ArenaEvent.MandateGranted;
import org.cocreation.contracts.ArenaEvent.ProposalAdopted;
import org.cocreation.contracts.ArenaEvent.PrototypeTested;
import org.cocreation.contracts.DecisionEvent.AnswerOverdue;
import org.cocreation.contracts.DecisionEvent.AuthoriserAnswered;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.WorkEvent.LeadershipExercised;

/** What an event earns somebody, or costs them. */
record Gain(UUID actorId, LeadershipReason reason, double amount) {

    /** What events mean for the accounts of leaders, by the platform's tariff. */
    static List<Gain> of(DomainEvent event, TariffConfig tariff, Ledger ledger) {
        List<Gain> gains = new ArrayList<>();
        if (event instanceof MandateGranted granted) {
            gains.add(new Gain(granted.grantorActorId(), LeadershipReason.MANDATE_GRANTED, tariff.mandateGranted()));
        } else if (event instanceof MandateEnded ended && ended.endReason().equals("REVOKED")) {
            ledger.grantorOfMandate(ended.mandateId())
                    .ifPresent(grantor -> gains.add(
                            new Gain(grantor, LeadershipReason.MANDATE_REVOKED_EARLY, tariff.mandateRevokedEarly())));
        } else if (event instanceof ProposalAdopted adopted) {
            adoption(adopted, tariff, ledger, gains);
        } else if (event instanceof AuthoriserAnswered answered && answered.inTime()) {
            gains.add(
                    new Gain(answered.authoriserActorId(), LeadershipReason.ANSWERED_IN_TIME, tariff.answeredInTime()));
        } else if (event instanceof AnswerOverdue overdue) {
            gains.add(new Gain(overdue.authoriserActorId(), LeadershipReason.ANSWER_OVERDUE, tariff.answerOverdue()));
        } else if (event instanceof LeadershipExercised move) {
            gains.add(new Gain(move.byActorId(), LeadershipReason.SOFT_MOVE, tariff.softMove()));
        } else if (event instanceof PrototypeTested tested && !tested.outcome().equals("INCONCLUSIVE")) {
            ledger.leadersOf(tested.arenaId())
                    .forEach(leader ->
                            gains.add(new Gain(leader, LeadershipReason.CONCLUSIVE_TEST, tariff.conclusiveTest())));
        } else if (event instanceof CommitmentClosed closed) {
            commitment(closed, tariff, gains);
        } else if (event instanceof AllianceFormed formed) {
            formed.members()
                    .forEach(member -> gains.add(
                            new Gain(member.actorId(), LeadershipReason.ALLIANCE_FORMED, tariff.allianceFormed())));
        }
        return gains;
    }

    /** Who granted the mandate earns as such, and not once more as leader of the arena. */
    private static void adoption(ProposalAdopted adopted, TariffConfig tariff, Ledger ledger, List<Gain> gains) {
        ledger.grantorOfDecision(adopted.decisionId())
                .ifPresent(grantor ->
                        gains.add(new Gain(grantor, LeadershipReason.PROPOSAL_ADOPTED, tariff.adoptionForGrantor())));
        ledger.leadersOf(adopted.arenaId()).stream()
                .filter(leader ->
                        gains.stream().noneMatch(gain -> gain.actorId().equals(leader)))
                .map(leader -> new Gain(leader, LeadershipReason.PROPOSAL_ADOPTED, tariff.adoptionForLeaders()))
                .toList()
                .forEach(gains::add);
    }

    private static void commitment(CommitmentClosed closed, TariffConfig tariff, List<Gain> gains) {
        if (closed.state().equals("FULFILLED")) {
            gains.add(new Gain(closed.actorId(), LeadershipReason.COMMITMENT_FULFILLED, tariff.commitmentFulfilled()));
        } else if (closed.state().equals("LAPSED")) {
            gains.add(new Gain(closed.actorId(), LeadershipReason.COMMITMENT_LAPSED, tariff.commitmentLapsed()));
        }
    }
}
