package org.cocreation.value.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cocreation.contracts.ValueAssessmentEvent.ValueErasureConfirmed;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.cocreation.value.arena.KnownArenas;
import org.cocreation.value.frame.FrameCriterion;
import org.cocreation.value.frame.ValueFrame;
import org.cocreation.value.frame.ValueFrames;

/** The use cases of those who judge. One public method, one transaction. */
@ApplicationScoped
@Transactional
class JudgementService {

    private final Assessments assessments;
    private final JudgementSheets sheets;
    private final RationaleQuery rationales;
    private final ValueFrames frames;
    private final KnownArenas arenas;
    private final Speakers speakers;
    private final FailureFlags flags;
    private final Postponements postponements;
    private final Caller caller;
    private final EventLog events;
    private final InstantSource clock;
    private final Ids ids;

    JudgementService(
            Assessments assessments,
            JudgementSheets sheets,
            RationaleQuery rationales,
            ValueFrames frames,
            KnownArenas arenas,
            Speakers speakers,
            FailureFlags flags,
            Postponements postponements,
            Caller caller,
            EventLog events,
            InstantSource clock,
            Ids ids) {
        this.assessments = assessments;
        this.sheets = sheets;
        this.rationales = rationales;
        this.frames = frames;
        this.arenas = arenas;
        this.speakers = speakers;
        this.flags = flags;
        this.postponements = postponements;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    JudgementsView judge(UUID id, SubmitJudgements command) {
        Assessment assessment = assessments.getForChange(id);
        UUID assessor = caller.actorId();
        speakers.requireSpeaksFor(command.group(), assessor, assessment);
        assessment.requireTakesJudgements(clock.instant());
        ValueFrame frame = frameOf(assessment);
        Map<String, Judgement> judgements = read(command.judgements(), frame);
        assessment.bindTo(frame);
        JudgementSheet sheet = sheets.of(assessor, assessment).orElseGet(() -> {
            JudgementSheet fresh = new JudgementSheet(ids.next(), id, assessment.round(), command.group(), assessor);
            sheets.persist(fresh);
            return fresh;
        });
        if (!sheet.group().equals(command.group())) {
            throw new RuleViolation(
                    AssessmentProblem.ONE_GROUP_PER_ASSESSOR, "judged for " + sheet.group() + " before");
        }
        sheet.write(judgements);
        return JudgementsView.of(sheet);
    }

    JudgementsView mine(UUID id) {
        Assessment assessment = assessments.get(id);
        return sheets.of(caller.actorId(), assessment)
                .map(JudgementsView::of)
                .orElseThrow(() -> new RuleViolation(AssessmentProblem.JUDGEMENTS_NOT_FOUND, "in assessment " + id));
    }

    /** Reasons of the last round that ended, so that a present one is not swayed while it runs. */
    Page<RationaleView> rationales(UUID id, Cursors.Start start) {
        Assessment assessment = assessments.get(id);
        arenas.get(assessment.arenaId()).requireSeatHolder(caller.actorId());
        return rationales.page(id, assessment.endedRound(), start);
    }

    /** Notes that an assessor sees a public value failing; as long as there is no result. */
    void flag(UUID id, FlagFailure command) {
        Assessment assessment = assessments.getForChange(id);
        UUID assessor = caller.actorId();
        speakers.requireSpeaks(assessor, assessment);
        assessment.requireUnfinished();
        UUID flagId = ids.next();
        flags.add(flagId, id, command, assessor, clock.instant());
        events.append(assessment.flagged(flagId, command.kind()));
    }

    /** What was flagged, for those who sit in the arena. */
    Page<FailureFlagView> flags(UUID id, Cursors.Start start) {
        Assessment assessment = assessments.get(id);
        arenas.get(assessment.arenaId()).requireSeatHolder(caller.actorId());
        return flags.page(id, start);
    }

    /** Forgets an erased person; what they judged stays with their group. */
    void forget(UUID actorId) {
        sheets.forget(actorId);
        flags.forget(actorId);
        postponements.forget(actorId);
        events.append(new ValueErasureConfirmed(actorId));
    }

    private ValueFrame frameOf(Assessment assessment) {
        UUID bound = assessment.frameId();
        if (bound != null) {
            return frames.get(bound);
        }
        return frames.adoptedIn(assessment.arenaId())
                .orElseThrow(() ->
                        new RuleViolation(AssessmentProblem.NO_ADOPTED_FRAME, "in arena " + assessment.arenaId()));
    }

    private static Map<String, Judgement> read(List<SubmitJudgements.OnCriterion> submitted, ValueFrame frame) {
        Map<String, FrameCriterion> criteria =
                frame.criteria().stream().collect(Collectors.toMap(FrameCriterion::code, Function.identity()));
        Map<String, Judgement> judgements = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < submitted.size(); i++) {
            SubmitJudgements.OnCriterion one = submitted.get(i);
            String pointer = "/judgements/" + i;
            FrameCriterion criterion = criteria.get(one.criterion());
            if (criterion == null) {
                faults.add(Fault.at(
                        pointer + "/criterion",
                        "unknown-criterion",
                        "must be one of " + String.join(", ", new TreeSet<>(criteria.keySet()))));
            } else if (criterion.kind() == FrameCriterion.Kind.RATED
                    ? one.rating() == null || one.measured() != null
                    : one.measured() == null || one.rating() != null) {
                faults.add(Fault.at(
                        pointer,
                        "wrong-kind",
                        one.criterion() + " is " + criterion.kind() + ": give exactly the "
                                + (criterion.kind() == FrameCriterion.Kind.RATED ? "rating" : "measured value")));
            }
            Judgement judgement = new Judgement(one.rating(), one.measured(), one.confidence(), one.rationale());
            if (judgements.put(one.criterion(), judgement) != null) {
                faults.add(Fault.at(pointer + "/criterion", "duplicate", "every criterion is judged once"));
            }
        }
        if (!faults.isEmpty()) {
            throw RuleViolation.invalid(faults);
        }
        return judgements;
    }
}
