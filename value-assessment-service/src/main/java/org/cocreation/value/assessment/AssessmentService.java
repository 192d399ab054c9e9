package org.cocreation.value.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.ValueAssessmentEvent.AssessmentPublished;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.RuleViolation;
import org.cocreation.value.arena.KnownArena;
import org.cocreation.value.arena.KnownArenas;
import org.cocreation.value.frame.ValueFrame;
import org.cocreation.value.frame.ValueFrames;

/** The use cases on assessments. One public method, one transaction. */
@ApplicationScoped
@Transactional
class AssessmentService {

    private final Assessments assessments;
    private final JudgementSheets sheets;
    private final ValueFrames frames;
    private final KnownArenas arenas;
    private final Caller caller;
    private final EventLog events;
    private final InstantSource clock;
    private final Ids ids;
    private final AssessmentConfig config;
    private final DividedGroups dividedGroups;

    AssessmentService(
            Assessments assessments,
            JudgementSheets sheets,
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
        this.frames = frames;
        this.arenas = arenas;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
        this.config = config;
        this.dividedGroups = dividedGroups;
    }

    /** Opens the baseline of an arena, once. */
    void openBaseline(UUID arenaId, Collection<String> groups) {
        if (!assessments.hasBaseline(arenaId)) {
            Instant now = clock.instant();
            open(Assessment.ofBaseline(ids.next(), arenaId, groups, now, now.plus(config.judgingPeriod())));
        }
    }

    /** Opens the assessment of a prototype, once. */
    void openPrototype(UUID arenaId, UUID proposalId, UUID prototypeId, Collection<String> groups) {
        if (!assessments.hasPrototype(prototypeId)) {
            Instant now = clock.instant();
            open(Assessment.ofPrototype(
                    ids.next(), arenaId, proposalId, prototypeId, groups, now, now.plus(config.judgingPeriod())));
        }
    }

    /** Gives up the open assessments of an arena that is no more. */
    void abandonAll(UUID arenaId) {
        assessments.openIn(arenaId).forEach(Assessment::abandon);
    }

    /** Unfinished assessments of proposals that another arena took over go on there. */
    void follow(UUID arenaId, Collection<UUID> proposalIds, UUID successorId) {
        assessments.unfinishedOf(arenaId, proposalIds).forEach(assessment -> assessment.follow(successorId));
    }

    /** As {@link #follow(UUID, Collection, UUID)}, when the other arena took over all that was open. */
    void followAll(UUID arenaId, UUID successorId) {
        assessments.unfinishedOfProposalsIn(arenaId).forEach(assessment -> assessment.follow(successorId));
    }

    AssessmentView close(UUID id) {
        Assessment assessment = asFacilitator(id);
        assessment.close(clock.instant());
        return saved(assessment);
    }

    /** Closes some assessments whose time is over. */
    int closeDue(Instant now, int limit) {
        List<Assessment> due = assessments.dueForClosing(now, limit);
        due.forEach(assessment -> assessment.close(now));
        return due.size();
    }

    AssessmentView reopen(UUID id) {
        Assessment assessment = asFacilitator(id);
        List<JudgementSheet> standing = sheets.in(assessment);
        assessment.reopen(clock.instant().plus(config.judgingPeriod()));
        standing.forEach(sheet -> sheets.persist(sheet.copyFor(assessment.round(), ids.next())));
        return saved(assessment);
    }

    ResultView publish(UUID id) {
        Assessment assessment = asFacilitator(id);
        UUID frameId = assessment.frameId();
        if (frameId == null) {
            throw new RuleViolation(AssessmentProblem.NOTHING_JUDGED, "in assessment " + id);
        }
        ValueFrame frame = frames.get(frameId);
        AssessmentResult result = ResultCalculation.of(
                frame.criteria(), sheets.in(assessment), assessment.requiredGroups(), config.minimumJudges());
        PublishedResult published = new PublishedResult(id, clock.instant(), result);
        KnownArena arena = arenas.get(assessment.arenaId());
        AssessmentPublished event = assessment.publish(frame, arena.layAndAffectedGroups(), result);
        events.append(event);
        if (!arena.ended()) {
            dividedGroups.suggest(event).ifPresent(events::append);
        }
        assessments.keep(published);
        return new ResultView(saved(assessment), published.publishedAt(), result);
    }

    AssessmentView read(UUID id) {
        return assessments.get(id).view();
    }

    ResultView result(UUID id) {
        Assessment assessment = assessments.get(id);
        PublishedResult published = assessments
                .resultOf(id)
                .orElseThrow(() -> new RuleViolation(
                        AssessmentProblem.RESULT_NOT_PUBLISHED, "assessment " + id + " is " + assessment.state()));
        return new ResultView(assessment.view(), published.publishedAt(), published.result());
    }

    Page<AssessmentView> list(Assessments.Filter filter, Cursors cursors, Cursors.Start start) {
        return cursors.page(
                start,
                assessments.page(filter, start),
                assessment -> List.of(assessment.id().toString()),
                Assessment::view);
    }

    private void open(Assessment assessment) {
        assessments.persist(assessment);
        events.append(assessment.opened());
    }

    private Assessment asFacilitator(UUID id) {
        Assessment assessment = assessments.getForChange(id);
        arenas.get(assessment.arenaId()).requireFacilitator(caller.actorId());
        return assessment;
    }

    private AssessmentView saved(Assessment assessment) {
        assessments.flush();
        return assessment.view();
    }
}
