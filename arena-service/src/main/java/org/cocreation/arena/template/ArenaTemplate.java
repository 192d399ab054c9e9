package org.cocreation.arena.template;

import java.util.List;
import org.cocreation.contracts.Admission;
import org.cocreation.contracts.DecisionRule;
import org.cocreation.contracts.FormationPolicy;
import org.cocreation.contracts.ParticipationLevel;
import org.cocreation.contracts.PlannedSeats;

/**
 * A form of arena that has proved itself elsewhere, as a starting point. Whoever convenes an arena may vary everything but the form.
 *
 * @param code by which arenas refer to it
 * @param purpose one sentence on when to use it
 * @param promise what the public is told about its part
 * @param decisionRules rules that fit this form; the first is the usual one
 * @param daysToForm time to form unless the convener says otherwise
 */
public record ArenaTemplate(
        String code,
        String form,
        String purpose,
        ParticipationLevel promise,
        String setting,
        String governanceMode,
        Admission admission,
        List<PlannedSeats> seatPlan,
        FormationPolicy formationPolicy,
        List<DecisionRule> decisionRules,
        int daysToForm) {}
