package org.cocreation.value.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cocreation.contracts.ValueAssessmentEvent.AssessmentPublished;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.RuleViolation;
import org.cocreation.value.arena.KnownArena;
import org.cocreation.value.arena.KnownArenas;
import org.cocreation.value.frame.ValueFrame;
import org.cocreation.value.frame.ValueFrames;
import org.cocreation.value.weighting.GroupWeightings;

/** The use cases on results: publish, read, correct. One public method, one transaction. */
@ApplicationScoped
@Transactional
class PublishingService {

    private final Assessments assessments;
    private final JudgementSheets sheets;
    private final FailureFlags flags;
    private final GroupWeightings weightings;
    private final ValueFrames frames;
    private final KnownArenas arenas;
    private final Caller caller;
    private final EventLog events;
    private final InstantSource clock;
    private final Ids ids;
    private final AssessmentConfig config;
    private final DividedGroups dividedGroups;

    PublishingService(
            Assessments assessments,
            JudgementSheets sheets,
            FailureFlags flags,
            GroupWeightings weightings,
            ValueFrames frames,
            KnownArenas arenas,
            Caller caller,
            EventLog events,
            InstantSource clock,
            Ids ids,
            AssessmentConfig config,
            DividedGroups dividedGroups) {
        this.assessments = assessments;
        this.sheets = sheets;
        this.flags = flags;
        this.weightings = weightings;
        this.frames = frames;
        this.arenas = arenas;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
        this.config = config;
        this.dividedGroups = dividedGroups;
    }

    ResultView publish(UUID id) {
        Assessment assessment = assessments.getForChange(id);
        KnownArena arena = asFacilitator(assessment);
        List<JudgementSheet> judged = sheets.in(assessment);
        UUID frameId = assessment.frameId();
        if (frameId == null || judged.isEmpty()) {
            throw new RuleViolation(AssessmentProblem.NOTHING_JUDGED, "in assessment " + id);
        }
        Set<String> groups = judged.stream().map(JudgementSheet::group).collect(Collectors.toSet());
        assessment.requireJudgedInUse(arena.groupsInUse(), groups);
        ValueFrame frame = frames.get(frameId);
        AssessmentResult result = ResultCalculation.of(
                        frame.criteria(), judged, assessment.requiredGroups(), assessment.minJudges())
                .completed(
                        assessment.round(), assessment.shortGroups(judged), flags.kindsIn(id), weightings.of(frameId));
        PublishedResult published = new PublishedResult(id, clock.instant(), result);
        AssessmentPublished event = assessment.publish(frame, arena.layAndAffectedGroups(), result);
        events.append(event);
        if (!arena.ended()) {
            dividedGroups.suggest(event).ifPresent(events::append);
        }
        assessments.keep(published);
        assessments.flush();
        return new ResultView(assessment.view(), published.publishedAt(), result);
    }

    ResultView result(UUID id) {
        Assessment assessment = assessments.get(id);
        PublishedResult published = assessments
                .resultOf(id)
                .orElseThrow(() -> new RuleViolation(
                        AssessmentProblem.RESULT_NOT_PUBLISHED, "assessment " + id + " is " + assessment.state()));
        return new ResultView(assessment.view(), published.publishedAt(), published.result());
    }

    /** Opens the correction of a published result, with the judgements as they stood. */
    AssessmentView correct(UUID id, CorrectAssessment command) {
        Assessment wrong = assessments.getForChange(id);
        asFacilitator(wrong);
        Instant now = clock.instant();
        Assessment correction = wrong.correct(ids.next(), command.reason(), now, now.plus(config.judgingPeriod()));
        assessments.persistAndFlush(correction);
        sheets.in(wrong).forEach(sheet -> sheets.persist(sheet.copyInto(correction.id(), ids.next())));
        events.append(correction.opened());
        return correction.view();
    }

    private KnownArena asFacilitator(Assessment assessment) {
        KnownArena arena = arenas.get(assessment.arenaId());
        arena.requireFacilitator(caller.actorId());
        return arena;
    }
}
