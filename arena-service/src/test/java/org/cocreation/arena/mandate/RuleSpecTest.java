package org.cocreation.arena.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cocreation.arena.mandate.RuleSpec.FallBack;
import org.cocreation.contracts.SeatRole;
import org.cocreation.kit.http.Problem.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleSpecTest {

    private static final List<String> GROUPS = List.of("role:POLITICIAN", "role:CITIZEN");

    @Test
    void aTaskCommitteesRuleIsSound() {
        RuleSpec rule = new RuleSpec(
                RuleKind.CONSENT,
                null,
                null,
                0.67,
                null,
                null,
                2,
                new FallBack(RuleKind.CONCURRENT_MAJORITY, null, GROUPS),
                null,
                null);

        assertThat(rule.faults("/rule")).isEmpty();
        assertThat(rule.rule().fallBack()).isNotNull();
    }

    @Test
    void everyFaultIsNamed() {
        RuleSpec rule = new RuleSpec(
                RuleKind.RANKED,
                Electorate.PUBLIC,
                List.of(SeatRole.CITIZEN),
                0.1,
                0.5,
                GROUPS,
                2,
                new FallBack(RuleKind.APPROVAL, null, GROUPS),
                3,
                new RuleSpec.Pot(1L, "EUR"));

        assertThat(pointers(rule))
                .containsExactlyInAnyOrder(
                        "/rule/groups",
                        "/rule/maxRounds",
                        "/rule/threshold",
                        "/rule/k",
                        "/rule/budget",
                        "/rule/roles",
                        "/rule/fallBack",
                        "/rule/fallBack/kind",
                        "/rule/fallBack/groups");
    }

    @Test
    void theSameGroupTwiceIsOneGroup() {
        assertThat(pointers(concurrent(List.of("role:CITIZEN", "role:CITIZEN"))))
                .containsExactly("/rule/groups");
        assertThat(pointers(concurrent(GROUPS))).isEmpty();
    }

    @Test
    void thePublicDoesNotDecideByConsent() {
        RuleSpec rule =
                new RuleSpec(RuleKind.CONSENT, Electorate.PUBLIC, null, 0.1, null, null, null, null, null, null);

        assertThat(pointers(rule)).containsExactly("/rule/electorate");
    }

    private static RuleSpec concurrent(@Nullable List<String> groups) {
        return new RuleSpec(RuleKind.CONCURRENT_MAJORITY, null, null, 0.5, null, groups, null, null, null, null);
    }

    private static List<@Nullable String> pointers(RuleSpec rule) {
        return rule.faults("/rule").stream().map(Fault::pointer).toList();
    }
}
