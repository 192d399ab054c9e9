package org.cocreation.arena.adaptation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cocreation.arena.arena.Arena;
import org.cocreation.arena.arena.ArenaProblem;
import org.cocreation.arena.arena.Arenas;
import org.cocreation.arena.arena.Standings;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;

/** The use cases on agreements to merge. */
@ApplicationScoped
class MergeAgreementService {

    private final Arenas arenas;
    private final Standings standings;
    private final MergeAgreements agreements;
    private final InstantSource clock;

    MergeAgreementService(Arenas arenas, Standings standings, MergeAgreements agreements, InstantSource clock) {
        this.arenas = arenas;
        this.standings = standings;
        this.agreements = agreements;
        this.clock = clock;
    }

    MergeAgreement read(UUID arenaId) {
        if (!standings.known(arenaId)) {
            throw Arenas.unknown(arenaId);
        }
        return agreements
                .of(arenaId)
                .orElseThrow(() -> new RuleViolation(
                        AdaptationProblem.MERGE_AGREEMENT_NOT_FOUND, "arena " + arenaId + " has agreed to none"));
    }

    MergeAgreement agree(UUID arenaId, AgreeToMerge command, UUID by) {
        lockAsFacilitator(arenaId, by);
        List<Fault> faults = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < command.arenaIds().size(); i++) {
            UUID other = command.arenaIds().get(i);
            if (other.equals(arenaId) || !standings.known(other)) {
                faults.add(Fault.at("/arenaIds/" + i, "unknown", "must be another arena"));
            } else if (!seen.add(other)) {
                faults.add(Fault.at("/arenaIds/" + i, "named-twice", "each arena is named once"));
            }
        }
        if (!faults.isEmpty()) {
            throw RuleViolation.invalid(faults);
        }
        MergeAgreement agreement =
                new MergeAgreement(arenaId, command.arenaIds(), command.reason(), by, clock.instant());
        agreements.keep(agreement);
        return agreement;
    }

    void withdraw(UUID arenaId, UUID by) {
        lockAsFacilitator(arenaId, by);
        if (!agreements.forget(arenaId)) {
            throw new RuleViolation(AdaptationProblem.MERGE_AGREEMENT_NOT_FOUND, "arena " + arenaId);
        }
    }

    private void lockAsFacilitator(UUID arenaId, UUID by) {
        Arena arena = arenas.lock(arenaId);
        if (!arena.facilitatedBy(by)) {
            throw new RuleViolation(ArenaProblem.NOT_A_FACILITATOR, "of arena " + arenaId);
        }
        arena.refuseWhenEnded();
    }
}
