package org.cocreation.value.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.cocreation.value.arena.KnownArenas;
import org.cocreation.value.frame.ValueFrames;

/** The use cases on assessments while they are judged. One public method, one transaction. */
@ApplicationScoped
@Transactional
class AssessmentService {

    private final Assessments assessments;
    private final JudgementSheets sheets;
    private final Postponements postponements;
    private final ValueFrames frames;
    private final KnownArenas arenas;
    private final Caller caller;
    private final EventLog events;
    private final InstantSource clock;
    private final Ids ids;
    private final AssessmentConfig config;
    private final DelphiRounds rounds;

    AssessmentService(
            Assessments assessments,
            JudgementSheets sheets,
            Postponements postponements,
            ValueFrames frames,
            KnownArenas arenas,
            Caller caller,
            EventLog events,
            InstantSource clock,
            Ids ids,
            AssessmentConfig config) {
        this.assessments = assessments;
        this.sheets = sheets;
        this.postponements = postponements;
        this.frames = frames;
        this.arenas = arenas;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
        this.config = config;
        this.rounds = new DelphiRounds(config.stableMedian(), config.stableRange());
    }

    AssessmentView close(UUID id) {
        Assessment assessment = asFacilitator(id);
        close(assessment, clock.instant());
        return saved(assessment);
    }

    /** Closes some assessments whose time is over. */
    int closeDue(Instant now, int limit) {
        List<Assessment> due = assessments.dueForClosing(now, limit);
        due.forEach(assessment -> close(assessment, now));
        return due.size();
    }

    AssessmentView reopen(UUID id) {
        Assessment assessment = asFacilitator(id);
        List<JudgementSheet> standing = sheets.in(assessment);
        events.append(assessment.reopen(clock.instant().plus(config.judgingPeriod())));
        standing.forEach(sheet -> sheets.persist(sheet.copyFor(assessment.round(), ids.next())));
        return saved(assessment);
    }

    AssessmentView postpone(UUID id, PostponeAssessment command) {
        Assessment assessment = asFacilitator(id);
        Instant before = assessment.dueAt();
        events.append(assessment.postpone(command.dueAt()));
        saved(assessment);
        postponements.add(ids.next(), id, before, command.dueAt(), command.reason(), caller.actorId(), clock.instant());
        return assessment.view();
    }

    AssessmentView require(UUID id, RequireJudges command) {
        Assessment assessment = asFacilitator(id);
        assessment.require(command);
        return saved(assessment);
    }

    Page<PostponementView> postponements(UUID id, Cursors.Start start) {
        assessments.get(id);
        return postponements.page(id, start);
    }

    AssessmentView read(UUID id) {
        return assessments.get(id).view();
    }

    Page<AssessmentView> list(Assessments.Filter filter, Cursors cursors, Cursors.Start start) {
        return cursors.page(
                start,
                assessments.page(filter, start),
                assessment -> List.of(assessment.id().toString()),
                Assessment::view);
    }

    private void close(Assessment assessment, Instant now) {
        events.append(assessment.close(now));
        UUID frameId = assessment.frameId();
        if (frameId != null && assessment.round() > 1) {
            List<JudgementSheet> before = sheets.in(assessment, assessment.round() - 1);
            if (!before.isEmpty()) {
                assessment.note(rounds.stable(frames.get(frameId).criteria(), before, sheets.in(assessment)));
            }
        }
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
