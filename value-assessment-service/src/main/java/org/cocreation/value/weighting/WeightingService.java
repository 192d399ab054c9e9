package org.cocreation.value.weighting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.ETag;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.cocreation.value.arena.KnownArena;
import org.cocreation.value.arena.KnownArenas;
import org.cocreation.value.frame.FrameCriterion;
import org.cocreation.value.frame.ValueFrame;
import org.cocreation.value.frame.ValueFrames;
import org.jspecify.annotations.Nullable;

/** The use cases on weights. One public method, one transaction. */
@ApplicationScoped
@Transactional
class WeightingService {

    private final GroupWeightings weightings;
    private final ValueFrames frames;
    private final KnownArenas arenas;
    private final Caller caller;
    private final EventLog events;
    private final InstantSource clock;

    WeightingService(
            GroupWeightings weightings,
            ValueFrames frames,
            KnownArenas arenas,
            Caller caller,
            EventLog events,
            InstantSource clock) {
        this.weightings = weightings;
        this.frames = frames;
        this.arenas = arenas;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
    }

    GroupWeightingView weigh(UUID frameId, String group, WeighCriteria command, @Nullable String ifMatch) {
        ValueFrame frame = frames.get(frameId);
        KnownArena arena = arenas.get(frame.arenaId());
        requireSitsFor(group, arena);
        arena.requireNotEnded();
        frame.requireInForce();
        Elicitation.Weights found = Elicitation.of(
                frame.criteria().stream().map(FrameCriterion::code).toList(), command);
        Instant now = clock.instant();
        GroupWeighting weighting = weightings.findById(new GroupWeighting.Key(frameId, group));
        if (weighting == null) {
            weighting = new GroupWeighting(frameId, group, command.method(), found, now);
            weightings.persist(weighting);
        } else {
            ETag.check(ifMatch, weighting.revision());
            weighting.say(command.method(), found, now);
        }
        weightings.flush();
        events.append(weighting.said(frame));
        return weighting.view();
    }

    Page<GroupWeightingView> list(UUID frameId, Cursors cursors, Cursors.Start start) {
        frames.get(frameId);
        return cursors.page(
                start, weightings.page(frameId, start), each -> List.of(each.group()), GroupWeighting::view);
    }

    private void requireSitsFor(String group, KnownArena arena) {
        if (!arena.groups().contains(group)) {
            throw RuleViolation.invalid(
                    List.of(Fault.of("group", "unknown-group", "must be one of " + String.join(", ", arena.groups()))));
        }
        if (!arena.groupsOf(caller.actorId()).contains(group)) {
            throw new RuleViolation(
                    WeightingProblem.WEIGHS_FOR_ANOTHER_GROUP, caller.actorId() + " does not sit for " + group);
        }
    }
}
