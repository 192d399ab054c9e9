package org.cocreation.arena.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cocreation.arena.mandate.Mandate;
import org.cocreation.arena.mandate.MandatePower;
import org.cocreation.arena.mandate.MandateSnapshot;
import org.cocreation.contracts.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a decision that was taken does. Scope and power are those of the snapshot taken at opening; whether the mandate still holds and
 * what money is left is judged now.
 *
 * @param because why it is only a recommendation although the mandate could have made it binding, weightiest first
 * @param answerOwed whether the mandate's grantor owes an answer
 */
record Verdict(Effect effect, List<Degradation> because, boolean answerOwed) {

    static Verdict of(
            @Nullable MandateSnapshot snapshot,
            @Nullable Mandate now,
            List<Degradation> gaps,
            @Nullable Money money,
            Outcome outcome,
            Instant time) {
        if (snapshot == null || now == null) {
            return new Verdict(Effect.RECOMMENDATION, List.of(), false);
        }
        List<Degradation> because = new ArrayList<>(gaps);
        boolean holds = now.holds(time);
        if (money != null && holds && !now.affords(money)) {
            because.add(Degradation.BUDGET);
        }
        if (!holds) {
            because.add(time.isBefore(snapshot.validFrom()) ? Degradation.NOT_YET_VALID : Degradation.MANDATE_ENDED);
        }
        if (snapshot.power() == MandatePower.CO_DECIDE && !Boolean.TRUE.equals(outcome.grantorPassed())) {
            because.add(Degradation.GRANTOR);
        }
        because.sort(null);
        boolean couldBind = snapshot.power() == MandatePower.DECIDE || snapshot.power() == MandatePower.CO_DECIDE;
        boolean binds = couldBind && because.isEmpty();
        return new Verdict(
                binds ? Effect.BINDING : Effect.RECOMMENDATION,
                because,
                !binds && holds && snapshot.power() != MandatePower.ADVISE);
    }
}
