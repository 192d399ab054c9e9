package org.cocreation.arena.arena;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cocreation.arena.challenge.Challenge;
import org.cocreation.arena.template.ArenaTemplate;
import org.cocreation.contracts.Admission;
import org.cocreation.contracts.AffectedGroup;
import org.cocreation.contracts.FormationPolicy;
import org.cocreation.contracts.Level;
import org.cocreation.contracts.Need;
import org.cocreation.contracts.ParticipationLevel;
import org.cocreation.contracts.PlannedSeats;
import org.cocreation.contracts.SeatRole;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** How an arena is meant to be: what its convener asked for, completed by the template and by the challenge. */
record ArenaDesign(
        UUID challengeId,
        String templateCode,
        @Nullable UUID parentArenaId,
        String name,
        @Nullable String tagline,
        ParticipationLevel promise,
        List<String> topics,
        List<String> jurisdictions,
        Level level,
        Setting setting,
        GovernanceMode governanceMode,
        String framing,
        Admission admission,
        List<PlannedSeats> seatPlan,
        List<Need> needs,
        FormationPolicy policy,
        List<AffectedGroup> affectedGroups,
        Instant formBy) {

    private static final Duration LONGEST = Duration.ofDays(3 * 366);

    static ArenaDesign of(ConveneArena command, ArenaTemplate template, Challenge challenge, Instant now) {
        ConveneArena.PublicIdentity identity = command.publicIdentity();
        Instant formBy = Objects.requireNonNullElse(command.formBy(), now.plus(Duration.ofDays(template.daysToForm())));
        List<PlannedSeats> plan = command.seatPlan() == null ? template.seatPlan() : planned(command.seatPlan());
        ArenaDesign design = new ArenaDesign(
                challenge.id(),
                template.code(),
                command.parentArenaId(),
                command.name(),
                identity == null ? null : identity.tagline(),
                identity == null || identity.promise() == null ? template.promise() : identity.promise(),
                challenge.topics(),
                command.jurisdictions() == null ? challenge.jurisdictions() : List.copyOf(command.jurisdictions()),
                Objects.requireNonNullElse(command.level(), Level.LOCAL),
                Objects.requireNonNullElse(command.setting(), Setting.valueOf(template.setting())),
                Objects.requireNonNullElse(command.governanceMode(), GovernanceMode.valueOf(template.governanceMode())),
                Objects.requireNonNullElse(command.framing(), challenge.title()),
                admission(command.admission(), template.admission()),
                plan,
                command.needs() == null ? List.of() : needs(command.needs()),
                policy(command, template, plan),
                challenge.affectedGroups().stream()
                        .map(group -> new AffectedGroup(group.code(), group.populationShare()))
                        .toList(),
                formBy);
        design.refuseFaults(now);
        return design;
    }

    private void refuseFaults(Instant now) {
        List<Fault> faults = new ArrayList<>();
        if (!formBy.isAfter(now) || formBy.isAfter(now.plus(LONGEST))) {
            faults.add(Fault.at("/formBy", "out-of-range", "must be in the future, within three years"));
        }
        Set<SeatRole> roles = EnumSet.noneOf(SeatRole.class);
        int capacity = 0;
        for (int i = 0; i < seatPlan.size(); i++) {
            PlannedSeats line = seatPlan.get(i);
            capacity += line.max();
            if (!roles.add(line.role())) {
                faults.add(Fault.at("/seatPlan/" + i + "/role", "named-twice", "each role has one line"));
            }
            if (line.min() > line.max()) {
                faults.add(Fault.at("/seatPlan/" + i + "/min", "exceeds-max", "min must not exceed max"));
            }
        }
        if (policy.minSeats() > capacity) {
            faults.add(Fault.at(
                    "/formationPolicy/minSeats", "exceeds-plan", "the seat plan has only " + capacity + " seats"));
        }
        if (!faults.isEmpty()) {
            throw RuleViolation.invalid(faults);
        }
    }

    private static Admission admission(ConveneArena.@Nullable Door door, Admission usual) {
        if (door == null) {
            return usual;
        }
        return new Admission(
                door.mode() == null ? usual.mode() : door.mode().name(),
                Objects.requireNonNullElse(door.open(), usual.open()));
    }

    private static List<PlannedSeats> planned(List<ConveneArena.SeatLine> lines) {
        return lines.stream()
                .map(line -> new PlannedSeats(line.role(), line.min(), line.max(), line.voting(), line.lay()))
                .toList();
    }

    private static List<Need> needs(List<ConveneArena.Lack> lacks) {
        return lacks.stream()
                .map(lack -> new Need(lack.assetKind(), lack.tag(), lack.quantity(), lack.unit()))
                .toList();
    }

    private static FormationPolicy policy(ConveneArena command, ArenaTemplate template, List<PlannedSeats> plan) {
        FormationPolicy usual = template.formationPolicy();
        // Another seat plan has another minimum; the template's would be a number without a reason.
        int minSeats = command.seatPlan() == null
                ? usual.minSeats()
                : plan.stream().mapToInt(PlannedSeats::min).sum();
        ConveneArena.Policy other = command.formationPolicy();
        if (other == null) {
            other = new ConveneArena.Policy(null, null, null, null, null, null, null, null);
        }
        return new FormationPolicy(
                Objects.requireNonNullElse(other.minSeats(), minSeats),
                Objects.requireNonNullElse(other.minSectors(), usual.minSectors()),
                Objects.requireNonNullElse(other.minLayShare(), usual.minLayShare()),
                Objects.requireNonNullElse(other.maxSectorShare(), usual.maxSectorShare()),
                Objects.requireNonNullElse(other.minAffectedCoverage(), usual.minAffectedCoverage()),
                other.authorisation() == null
                        ? usual.authorisation()
                        : other.authorisation().name(),
                Objects.requireNonNullElse(other.facilitator(), usual.facilitator()),
                Objects.requireNonNullElse(other.minCommittedHours(), usual.minCommittedHours()));
    }
}
