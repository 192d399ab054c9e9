package org.cocreation.actor.strategy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.ActorEvent.StrategyLinked;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** An organisation's statement that an arena or a topic is part of its strategy. It says what was so at a time, and never changes. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StrategyLink(
        UUID id,
        UUID actorId,
        @Nullable UUID arenaId,
        @Nullable String topic,
        School school,
        String documentRef,
        @Nullable String unit,
        @Nullable String budgetLine,
        Reach reach,
        Instant linkedAt) {

    static StrategyLink of(UUID id, UUID organisation, LinkStrategy command, Instant now) {
        List<Fault> faults = command.faults();
        if (!faults.isEmpty()) {
            throw RuleViolation.invalid(faults);
        }
        return new StrategyLink(
                id,
                organisation,
                command.arenaId(),
                command.topic(),
                command.school(),
                command.documentRef().strip(),
                command.unit(),
                command.budgetLine(),
                command.reach(),
                now);
    }

    StrategyLinked linked() {
        return new StrategyLinked(actorId, id, arenaId, topic, school.name(), reach.name());
    }
}
