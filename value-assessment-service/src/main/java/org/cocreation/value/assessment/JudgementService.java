package org.cocreation.value.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.cocreation.value.actor.KnownActors;
import org.cocreation.value.arena.KnownArena;
import org.cocreation.value.arena.KnownArenas;
import org.cocreation.value.arena.StakeholderGroup;
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
    private final KnownActors actors;
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
            KnownActors actors,
            Caller caller,
            EventLog events,
            InstantSource clock,
            Ids ids) {
        this.assessments = assessments;
        this.sheets = sheets;
        this.rationales = rationales;
        this.frames = frames;
        this.arenas = arenas;
        this.actors = actors;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    JudgementsView judge(UUID id, SubmitJudgements command) {
        Assessment assessment = assessments.getForChange(id);
        UUID assessor = caller.actorId();
        requireSpeaksFor(command.group(), assessor, assessment);
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

    /** Forgets an erased person; what they judged stays with their group. */
    void forget(UUID actorId) {
        sheets.forget(actorId);
        events.append(new ValueErasureConfirmed(actorId));
    }

    private void requireSpeaksFor(String group, UUID assessor, Assessment assessment) {
        KnownArena arena = arenas.get(assessment.arenaId());
        Set<String> asked = new TreeSet<>(assessment.requiredGroups());
        asked.addAll(arena.groups());
        if (!asked.contains(group)) {
            throw RuleViolation.invalid("/group", "unknown-group", "must be one of " + String.join(", ", asked));
        }
        boolean affected = actors.affectedGroups(assessor).stream()
                .map(StakeholderGroup::affected)
                .anyMatch(group::equals);
        if (!arena.groupsOf(assessor).contains(group) && !affected && !caller.hasRole("assessor")) {
            throw new RuleViolation(AssessmentProblem.NOT_OF_THIS_GROUP, assessor + " does not speak for " + group);
        }
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
