package org.cocreation.actor.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StakeTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, NON_STAKEHOLDER",
        "1, 1, 1, NON_STAKEHOLDER",
        "2, 1, 1, DORMANT",
        "1, 2, 1, DISCRETIONARY",
        "1, 1, 2, DEMANDING",
        "2, 3, 0, DOMINANT",
        "3, 0, 2, DANGEROUS",
        "0, 2, 3, DEPENDENT",
        "2, 2, 2, DEFINITIVE"
    })
    void salienceFollowsFromTheAttributesThatArePresent(
            int power, int legitimacy, int urgency, Stake.Salience expected) {
        Stake stake =
                new Stake(Stake.SubjectKind.GROUP, "parents", Stake.Kind.AFFECTED, power, legitimacy, urgency, null);

        assertThat(stake.salience()).isEqualTo(expected);
    }
}
