package org.cocreation.arena.formation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import org.cocreation.arena.measure.RoseIndex;
import org.cocreation.arena.measure.SeatDiversity;
import org.cocreation.arena.measure.Shares;
import org.cocreation.contracts.AffectedGroup;
import org.cocreation.contracts.ArenaEvent.ArenaFormed;
import org.cocreation.contracts.Diversity;
import org.cocreation.contracts.FormationCriterion;
import org.cocreation.contracts.FormationPolicy;
import org.cocreation.contracts.SeatCounts;
import org.cocreation.contracts.SeatFunction;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;
import org.jspecify.annotations.Nullable;

/**
 * Where an arena stands on its way to forming: all eight criteria with what is required and what is there, and who sits.
 *
 * @param roseIndex how well the seats of affected groups mirror the population; absent while it cannot be computed
 */
public record FormationReport(
        boolean met,
        List<FormationCriterion> criteria,
        SeatCounts seats,
        double laySeatShare,
        Diversity diversity,
        @Nullable Double roseIndex,
        double affectedCoverage,
        List<String> uncoveredGroups,
        @Nullable UUID mandateId) {

    /** Judges the facts. */
    public static FormationReport of(FormationFacts facts) {
        List<SeatFact> seats = facts.seats();
        FormationPolicy policy = facts.policy();
        Map<SeatRole, Integer> byRole = new EnumMap<>(SeatRole.class);
        Map<Sector, Integer> bySector = new EnumMap<>(Sector.class);
        Map<Sector, Integer> votingBySector = new EnumMap<>(Sector.class);
        Map<String, Integer> byGroup = new HashMap<>();
        int voting = 0;
        int layVoting = 0;
        int facilitators = 0;
        for (SeatFact seat : seats) {
            byRole.merge(seat.role(), 1, Integer::sum);
            bySector.merge(seat.sector(), 1, Integer::sum);
            seat.affectedGroups().forEach(group -> byGroup.merge(group, 1, Integer::sum));
            facilitators += seat.functions().contains(SeatFunction.FACILITATOR) ? 1 : 0;
            if (seat.voting()) {
                votingBySector.merge(seat.sector(), 1, Integer::sum);
                voting++;
                layVoting += seat.lay() ? 1 : 0;
            }
        }
        List<String> uncovered = facts.affectedGroups().stream()
                .map(AffectedGroup::code)
                .filter(code -> !byGroup.containsKey(code))
                .toList();
        double coverage = Shares.share(
                facts.affectedGroups().size() - uncovered.size(),
                facts.affectedGroups().size());
        double layShare = Shares.share(layVoting, voting);
        double largestSector = Shares.share(largest(bySector.values()), seats.size());

        List<FormationCriterion> criteria = new ArrayList<>();
        criteria.add(atLeast("minSeats", policy.minSeats(), seats.size()));
        criteria.add(atLeast("minSectors", policy.minSectors(), bySector.size()));
        criteria.add(atLeast("minLayShare", policy.minLayShare(), layShare));
        criteria.add(new FormationCriterion(
                "maxSectorShare",
                policy.maxSectorShare(),
                Shares.rounded(largestSector),
                largestSector <= policy.maxSectorShare()));
        criteria.add(atLeast("minAffectedCoverage", policy.minAffectedCoverage(), coverage));
        criteria.add(authorisation(policy, facts));
        criteria.add(atLeast("facilitator", policy.facilitator() ? 1 : 0, facilitators));
        criteria.add(atLeast("minCommittedHours", policy.minCommittedHours(), facts.committedHours()));

        return new FormationReport(
                criteria.stream().allMatch(FormationCriterion::met),
                List.copyOf(criteria),
                new SeatCounts(byRole, bySector),
                Shares.rounded(layShare),
                SeatDiversity.of(votingBySector, SeatDiversity.sectorsCalledFor(facts.seatPlan())),
                rose(byGroup, facts.affectedGroups()),
                Shares.rounded(coverage),
                uncovered,
                facts.mandateId());
    }

    private static FormationCriterion authorisation(FormationPolicy policy, FormationFacts facts) {
        return switch (policy.authorisation()) {
            case "MANDATE" -> atLeast("authorisation", 1, facts.mandates());
            case "SPONSOR" -> atLeast("authorisation", 1, facts.mandates() + facts.sponsors());
            default -> atLeast("authorisation", 0, facts.mandates() + facts.sponsors());
        };
    }

    private static FormationCriterion atLeast(String criterion, double required, double actual) {
        return new FormationCriterion(criterion, required, Shares.rounded(actual), actual >= required);
    }

    private static int largest(Collection<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static @Nullable Double rose(Map<String, Integer> byGroup, List<AffectedGroup> groups) {
        Map<String, Double> population = new HashMap<>();
        for (AffectedGroup group : groups) {
            if (group.populationShare() == null) {
                return null;
            }
            population.put(group.code(), group.populationShare());
        }
        OptionalDouble rose = RoseIndex.of(byGroup, population);
        return rose.isPresent() ? rose.getAsDouble() : null;
    }

    /** What the world is told when an arena forms because of this report. */
    public ArenaFormed formed(UUID arenaId, UUID challengeId, Instant now) {
        return new ArenaFormed(
                arenaId,
                challengeId,
                now,
                mandateId,
                seats,
                laySeatShare,
                diversity,
                affectedCoverage,
                uncoveredGroups,
                criteria);
    }

    /** Codes of the criteria that do not hold. */
    @JsonIgnore
    public List<String> unmetCodes() {
        return unmet().stream().map(FormationCriterion::criterion).toList();
    }

    /** The criteria that do not hold yet. */
    @JsonIgnore
    public List<FormationCriterion> unmet() {
        return criteria.stream().filter(criterion -> !criterion.met()).toList();
    }
}
