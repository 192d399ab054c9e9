package org.cocreation.arena.arena;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cocreation.arena.challenge.Challenge;
import org.cocreation.arena.template.ArenaTemplate;
import org.cocreation.contracts.Admission;
import org.cocreation.contracts.AffectedGroup;
import org.cocreation.contracts.FormationPolicy;
import org.cocreation.contracts.Level;
import org.cocreation.contracts.Need;
import org.cocreation.contracts.PlannedSeats;
import org.cocreation.contracts.SeatRole;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** How an arena is meant to be: what its convener asked for, completed by the template and by the challenge. */
public record ArenaDesign(Charter charter, Shape shape, Instant formBy) {

    private static final Duration LONGEST = Duration.ofDays(3 * 366);

    static ArenaDesign of(ConveneArena command, ArenaTemplate template, Challenge challenge, Instant now) {
        ConveneArena.PublicIdentity identity = command.publicIdentity();
        Instant formBy = Objects.requireNonNullElse(command.formBy(), now.plus(Duration.ofDays(template.daysToForm())));
        List<PlannedSeats> plan = command.seatPlan() == null ? template.seatPlan() : planned(command.seatPlan());
        Charter charter = new Charter(
                challenge.id(),
                template.code(),
                command.parentArenaId(),
                command.name(),
                identity == null ? null : identity.tagline(),
                identity == null || identity.promise() == null ? template.promise() : identity.promise(),
                challenge.topics(),
                Objects.requireNonNullElse(command.setting(), Setting.valueOf(template.setting())),
                Objects.requireNonNullElse(command.governanceMode(), GovernanceMode.valueOf(template.governanceMode())),
                policy(command, template, plan),
                challenge.affectedGroups().stream()
                        .map(group -> new AffectedGroup(group.code(), group.populationShare()))
                        .toList(),
                List.of());
        Admission admission = admission(command.admission(), template.admission());
        Shape shape = new Shape(
                Objects.requireNonNullElse(command.framing(), challenge.title()),
                1,
                command.jurisdictions() == null ? challenge.jurisdictions() : List.copyOf(command.jurisdictions()),
                Objects.requireNonNullElse(command.level(), Level.LOCAL),
                admission.mode(),
                admission.open(),
                plan,
                command.needs() == null ? List.of() : needs(command.needs()));
        ArenaDesign design = new ArenaDesign(charter, shape, formBy);
        List<Fault> faults = design.faults("", now);
        if (!faults.isEmpty()) {
            throw RuleViolation.invalid(faults);
        }
        return design;
    }

    /** Everything about it that cannot be, with pointers below {@code at}. */
    public List<Fault> faults(String at, Instant now) {
        List<Fault> faults = new ArrayList<>();
        if (!formBy.isAfter(now) || formBy.isAfter(now.plus(LONGEST))) {
            faults.add(Fault.at(at + "/formBy", "out-of-range", "must be in the future, within three years"));
        }
        faults.addAll(planFaults(at, shape.seatPlan()));
        if (charter.formationPolicy().minSeats() > shape.capacity()) {
            faults.add(Fault.at(
                    at + "/formationPolicy/minSeats",
                    "exceeds-plan",
                    "the seat plan has only " + shape.capacity() + " seats"));
        }
        return faults;
    }

    /** Everything about a seat plan that cannot be, with pointers below {@code at}. */
    public static List<Fault> planFaults(String at, List<PlannedSeats> seatPlan) {
        List<Fault> faults = new ArrayList<>();
        Set<SeatRole> roles = EnumSet.noneOf(SeatRole.class);
        for (int i = 0; i < seatPlan.size(); i++) {
            PlannedSeats line = seatPlan.get(i);
            if (!roles.add(line.role())) {
                faults.add(Fault.at(at + "/seatPlan/" + i + "/role", "named-twice", "each role has one line"));
            }
            if (line.min() > line.max()) {
                faults.add(Fault.at(at + "/seatPlan/" + i + "/min", "exceeds-max", "min must not exceed max"));
            }
        }
        return faults;
    }

    /** How people come to a seat, where somebody asked for something else than usual. */
    public static Admission admission(ConveneArena.@Nullable Door door, Admission usual) {
        if (door == null) {
            return usual;
        }
        return new Admission(
                door.mode() == null ? usual.mode() : door.mode().name(),
                Objects.requireNonNullElse(door.open(), usual.open()));
    }

    /** The seat plan that somebody asked for. */
    public static List<PlannedSeats> planned(List<ConveneArena.SeatLine> lines) {
        return lines.stream()
                .map(line -> new PlannedSeats(line.role(), line.min(), line.max(), line.voting(), line.lay()))
                .toList();
    }

    /** The needs that somebody named. */
    public static List<Need> needs(List<ConveneArena.Lack> lacks) {
        return lacks.stream()
                .map(lack -> new Need(lack.assetKind(), lack.tag(), lack.quantity(), lack.unit()))
                .toList();
    }

    private static FormationPolicy policy(ConveneArena command, ArenaTemplate template, List<PlannedSeats> plan) {
        FormationPolicy usual = template.formationPolicy();
        return policy(command.formationPolicy(), usual, command.seatPlan() == null ? usual.minSeats() : minimum(plan));
    }

    /** Another seat plan has another minimum; the usual one would be a number without a reason. */
    public static int minimum(List<PlannedSeats> plan) {
        return plan.stream().mapToInt(PlannedSeats::min).sum();
    }

    /** When an arena may form, where somebody asked for something else than usual. */
    public static FormationPolicy policy(
            ConveneArena.@Nullable Policy wanted, FormationPolicy usual, int usualMinSeats) {
        ConveneArena.Policy other =
                wanted == null ? new ConveneArena.Policy(null, null, null, null, null, null, null, null) : wanted;
        return new FormationPolicy(
                Objects.requireNonNullElse(other.minSeats(), usualMinSeats),
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
