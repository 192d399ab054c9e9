package org.cocreation.actor.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.cocreation.actor.Published;
import org.cocreation.contracts.ActorEvent.StrategyLinked;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StrategyLinkTest {

    private static final StrategyLinked SAMPLE = Published.sample(StrategyLinked.class);
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void aLinkIsAnnouncedAsThePublishedSampleShowsWithEitherOfItsTargets() {
        StrategyLinked toArena =
                link(SAMPLE.arenaId(), null, null, Reach.ORGANISATION).linked();
        StrategyLinked toTopic =
                link(null, SAMPLE.topic(), null, Reach.ORGANISATION).linked();

        assertThat(Published.json(toArena)).isEqualTo(sampleWithout("topic"));
        assertThat(Published.json(toTopic)).isEqualTo(sampleWithout("arenaId"));
        assertThat(Published.faults(toArena)).isEmpty();
        assertThat(Published.faults(toTopic)).isEmpty();
    }

    @Test
    void aLinkNamesOneTargetAndTheUnitWhoseStrategyItIs() {
        assertThat(link(null, "youth", "Culture", Reach.UNIT).unit()).isEqualTo("Culture");
        refuses(null, null, "/arenaId", "/unit");
        refuses(SAMPLE.arenaId(), "youth", "/arenaId", "/unit");
    }

    private static void refuses(@Nullable UUID arena, @Nullable String topic, String... faults) {
        assertThatThrownBy(() -> link(arena, topic, null, Reach.UNIT))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.faults())
                                .extracting(Fault::pointer)
                                .containsExactly(faults));
    }

    private static StrategyLink link(@Nullable UUID arena, @Nullable String topic, @Nullable String unit, Reach reach) {
        return StrategyLink.of(
                SAMPLE.linkId(),
                SAMPLE.actorId(),
                new LinkStrategy(arena, topic, School.PUBLIC_VALUE, "Plan 2030", unit, null, reach),
                NOW);
    }

    private static ObjectNode sampleWithout(String field) {
        return ((ObjectNode) Published.json(SAMPLE)).without(field);
    }
}
