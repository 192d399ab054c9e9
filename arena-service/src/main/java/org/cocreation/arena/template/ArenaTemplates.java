package org.cocreation.arena.template;

import static org.cocreation.contracts.SeatRole.BUSINESS;
import static org.cocreation.contracts.SeatRole.CITIZEN;
import static org.cocreation.contracts.SeatRole.CIVIL_SOCIETY;
import static org.cocreation.contracts.SeatRole.EXPERT;
import static org.cocreation.contracts.SeatRole.POLITICIAN;
import static org.cocreation.contracts.SeatRole.PUBLIC_EMPLOYEE;
import static org.cocreation.contracts.SeatRole.PUBLIC_MANAGER;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.cocreation.contracts.Admission;
import org.cocreation.contracts.DecisionRule;
import org.cocreation.contracts.FormationPolicy;
import org.cocreation.contracts.ParticipationLevel;
import org.cocreation.contracts.PlannedSeats;
import org.cocreation.contracts.SeatRole;

/** The six templates that come with the platform. */
@ApplicationScoped
public class ArenaTemplates {

    private static final double THIRD = 1.0 / 3;
    private static final DecisionRule CONSENT = new DecisionRule(
            "CONSENT",
            List.of(),
            0.67,
            null,
            null,
            2,
            new DecisionRule.FallBack("CONCURRENT_MAJORITY", 0.5, List.of("role:CITIZEN", "role:POLITICIAN")));
    private static final DecisionRule MAJORITY = new DecisionRule("MAJORITY", List.of(), 0.5, 0.5, null, null, null);

    private static final List<ArenaTemplate> ALL = List.of(
            new ArenaTemplate(
                    "TASK_COMMITTEE",
                    "TASK_COMMITTEE",
                    "Citizens and politicians work out a policy together, on a task and for a time that the council sets.",
                    ParticipationLevel.COLLABORATE,
                    "HYBRID",
                    "LEAD_ORGANISATION",
                    new Admission("APPOINTED", false),
                    List.of(voting(CITIZEN, 10, 10), voting(POLITICIAN, 5, 5), silent(PUBLIC_EMPLOYEE, 1, 1)),
                    new FormationPolicy(16, 2, 0.5, 0.75, 0.5, "MANDATE", true, 0),
                    List.of(CONSENT, MAJORITY),
                    60),
            new ArenaTemplate(
                    "WORKING_GROUP",
                    "WORKING_GROUP",
                    "A few people with different knowledge solve a bounded task, often for a larger arena.",
                    ParticipationLevel.INVOLVE,
                    "HYBRID",
                    "PARTICIPANT_GOVERNED",
                    new Admission("OPEN", true),
                    List.of(
                            voting(CITIZEN, 1, 10),
                            voting(CIVIL_SOCIETY, 0, 5),
                            voting(BUSINESS, 0, 5),
                            voting(EXPERT, 0, 5),
                            voting(PUBLIC_EMPLOYEE, 1, 5)),
                    new FormationPolicy(3, 2, THIRD, 0.75, 0.5, "SPONSOR", true, 0),
                    List.of(new DecisionRule("CONSENT", List.of(), 0.67, null, null, 2, null), MAJORITY),
                    30),
            new ArenaTemplate(
                    "CITIZENS_PANEL",
                    "CITIZENS_PANEL",
                    "Citizens drawn by lot deliberate on a question and give advice that the authority answers.",
                    ParticipationLevel.INVOLVE,
                    "PHYSICAL",
                    "ADMINISTRATIVE_ORGANISATION",
                    new Admission("SORTITION", false),
                    List.of(voting(CITIZEN, 20, 50), silent(EXPERT, 0, 5), silent(PUBLIC_EMPLOYEE, 1, 3)),
                    new FormationPolicy(21, 2, 1, 0.98, 0.5, "MANDATE", true, 0),
                    List.of(new DecisionRule("MAJORITY", List.of(), 0.75, 0.5, null, null, null)),
                    90),
            new ArenaTemplate(
                    "LIVING_LAB",
                    "LIVING_LAB",
                    "Users and makers try out solutions in the place where they will be used.",
                    ParticipationLevel.COLLABORATE,
                    "PHYSICAL",
                    "PARTICIPANT_GOVERNED",
                    new Admission("OPEN", true),
                    List.of(
                            voting(CITIZEN, 2, 30),
                            voting(CIVIL_SOCIETY, 0, 10),
                            voting(BUSINESS, 0, 10),
                            voting(EXPERT, 1, 10),
                            voting(PUBLIC_EMPLOYEE, 1, 10)),
                    new FormationPolicy(4, 3, THIRD, 0.75, 0.5, "SPONSOR", true, 0),
                    List.of(new DecisionRule("CONSENT", List.of(), 0.5, null, null, 2, null), MAJORITY),
                    60),
            new ArenaTemplate(
                    "POLICY_NETWORK",
                    "POLICY_NETWORK",
                    "Organisations of a region work on a wide challenge in many small steps.",
                    ParticipationLevel.COLLABORATE,
                    "HYBRID",
                    "PARTICIPANT_GOVERNED",
                    new Admission("INVITED", true),
                    List.of(
                            voting(CITIZEN, 0, 10),
                            voting(CIVIL_SOCIETY, 2, 20),
                            voting(BUSINESS, 1, 20),
                            voting(EXPERT, 0, 10),
                            voting(PUBLIC_MANAGER, 2, 20),
                            voting(POLITICIAN, 0, 10)),
                    new FormationPolicy(5, 3, 0, 0.75, 0.5, "SPONSOR", true, 0),
                    List.of(new DecisionRule("CONSENT", List.of(), 0.5, null, null, 2, null), MAJORITY),
                    120),
            new ArenaTemplate(
                    "SPRINT",
                    "SPRINT",
                    "A mixed team goes from problem to tested prototype within days.",
                    ParticipationLevel.INVOLVE,
                    "PHYSICAL",
                    "LEAD_ORGANISATION",
                    new Admission("OPEN", true),
                    List.of(voting(CITIZEN, 2, 12), voting(EXPERT, 0, 6), voting(PUBLIC_EMPLOYEE, 1, 6)),
                    new FormationPolicy(3, 2, THIRD, 0.75, 0.5, "NONE", true, 0),
                    List.of(MAJORITY),
                    14));

    /** All templates. */
    public List<ArenaTemplate> all() {
        return ALL;
    }

    /** The template with a code. */
    public Optional<ArenaTemplate> find(String code) {
        return ALL.stream().filter(template -> template.code().equals(code)).findFirst();
    }

    private static PlannedSeats voting(SeatRole role, int min, int max) {
        return new PlannedSeats(role, min, max, true, role == CITIZEN);
    }

    private static PlannedSeats silent(SeatRole role, int min, int max) {
        return new PlannedSeats(role, min, max, false, role == CITIZEN);
    }
}
