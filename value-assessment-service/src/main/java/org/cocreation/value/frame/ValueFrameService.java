package org.cocreation.value.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.ValueAssessmentEvent.ValueFrameReshaped;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.ETag;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.RuleViolation;
import org.cocreation.value.arena.KnownArena;
import org.cocreation.value.arena.KnownArenas;
import org.jspecify.annotations.Nullable;

/** The use cases on value frames. One public method, one transaction. */
@ApplicationScoped
@Transactional
class ValueFrameService {

    private final ValueFrames frames;
    private final KnownArenas arenas;
    private final CriterionSources sources;
    private final Caller caller;
    private final EventLog events;
    private final InstantSource clock;
    private final Ids ids;
    private final Event<ValueFrameReshaped> reshaped;

    ValueFrameService(
            ValueFrames frames,
            KnownArenas arenas,
            CriterionSources sources,
            Caller caller,
            EventLog events,
            InstantSource clock,
            Ids ids,
            Event<ValueFrameReshaped> reshaped) {
        this.frames = frames;
        this.arenas = arenas;
        this.sources = sources;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
        this.reshaped = reshaped;
    }

    ValueFrameView draft(DraftValueFrame command) {
        KnownArena arena = arenas.get(command.arenaId());
        arena.requireSeatHolderOrConvener(caller.actorId());
        sources.require(command.criteria(), arena, List.of());
        frames.deleteDraft(arena.id());
        return ValueFrameView.of(save(arena.id(), command.criteria(), command.horizonDays()));
    }

    ValueFrameView revise(UUID id, ReviseValueFrame command, @Nullable String ifMatch) {
        ValueFrame frame = frames.getForChange(id);
        KnownArena arena = arenas.get(frame.arenaId());
        arena.requireSeatHolderOrConvener(caller.actorId());
        ETag.require(ifMatch, frame.revision());
        sources.require(command.criteria(), arena, frame.criteria());
        frame.revise(command.criteria());
        frame.judgeOutcomesAfter(command.horizonDays());
        frames.flush();
        return ValueFrameView.of(frame);
    }

    ValueFrameView adopt(UUID id, @Nullable String ifMatch) {
        ValueFrame frame = frames.getForChange(id);
        arenas.get(frame.arenaId()).requireFacilitator(caller.actorId());
        ETag.check(ifMatch, frame.revision());
        events.append(frame.adopt(clock.instant()));
        return ValueFrameView.of(frame);
    }

    /** Drafts the starter frame of an arena that formed, unless its people were faster. */
    void start(UUID arenaId) {
        if (!frames.anyIn(arenaId)) {
            save(arenaId, StarterFrame.CRITERIA, null);
        }
    }

    ValueFrameView reshape(UUID id, ReshapeValueFrame command, @Nullable String ifMatch) {
        ValueFrame frame = frames.getForChange(id);
        KnownArena arena = arenas.get(frame.arenaId());
        arena.requireFacilitator(caller.actorId());
        arena.requireNotEnded();
        ETag.check(ifMatch, frame.revision());
        sources.require(command.criteria(), arena, frame.criteria());
        Instant now = clock.instant();
        ValueFrame next = frame.reshape(ids.next(), command.criteria(), command.mapping(), command.reason(), now);
        next.judgeOutcomesAfter(command.horizonDays());
        frames.flush();
        ValueFrameReshaped event = next.putInForce(now);
        frames.persistAndFlush(next);
        events.append(event);
        reshaped.fire(event);
        return ValueFrameView.of(next);
    }

    /** Marks the frame of an arena that reframed its task, so that its people think of reshaping it. */
    void askToReshape(UUID arenaId, Instant reframedAt) {
        frames.adoptedForChangeIn(arenaId).ifPresent(frame -> frame.askToReshape(reframedAt));
    }

    ValueFrameView read(UUID id) {
        return ValueFrameView.of(frames.get(id));
    }

    Page<ValueFrameView> list(@Nullable UUID arenaId, Cursors cursors, Cursors.Start start) {
        return cursors.page(
                start, frames.page(arenaId, start), frame -> List.of(frame.id().toString()), ValueFrameView::of);
    }

    private ValueFrame save(UUID arenaId, List<FrameCriterion> criteria, @Nullable Integer horizonDays) {
        if (frames.adoptedIn(arenaId).isPresent()) {
            throw new RuleViolation(FrameProblem.VALUE_FRAME_ALREADY_ADOPTED, "in arena " + arenaId);
        }
        ValueFrame frame =
                ValueFrame.draft(ids.next(), arenaId, frames.nextVersion(arenaId), criteria, clock.instant());
        frame.judgeOutcomesAfter(horizonDays);
        frames.persistAndFlush(frame);
        return frame;
    }
}
