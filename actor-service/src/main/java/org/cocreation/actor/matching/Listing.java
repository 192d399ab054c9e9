package org.cocreation.actor.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cocreation.actor.matching.MatchList.Line;
import org.cocreation.actor.matching.MatchList.Place;
import org.cocreation.actor.matching.MatchList.Why;
import org.cocreation.contracts.SeatRole;

/** Writes a list down, with the reasons for every line. */
record Listing(
        SoughtArena arena, Asked asked, Map<UUID, KnownCandidates.Known> known, Weighing weighing, Coverage base) {

    MatchList list(
            List<Choice> chosen,
            Collection<Candidate> candidates,
            Map<SeatRole, Integer> freeSeats,
            int size,
            Instant now) {
        Coverage covered = base.copy();
        List<Line> lines = new ArrayList<>();
        Set<UUID> listed = new HashSet<>();
        for (Choice choice : chosen) {
            lines.add(line(lines.size() + 1, choice, Place.SEAT));
            covered.add(choice.candidate());
            listed.add(choice.candidate().actorId());
        }
        candidates.stream()
                .filter(candidate -> !listed.contains(candidate.actorId()))
                .sorted(applicantsFirst())
                .limit(Math.max(0, size - lines.size()))
                .forEach(candidate -> lines.add(line(lines.size() + 1, waiting(candidate, covered), Place.WAITING)));
        return new MatchList(
                arena.id(),
                now,
                freeSeats,
                arena.affectedGroups().stream()
                        .filter(group -> !covered.hasGroup(group))
                        .toList(),
                arena.needs().stream()
                        .map(NeedCode::of)
                        .filter(need -> !covered.hasNeed(need))
                        .toList(),
                lines);
    }

    /** Who applied waits for an answer, and stays on the list however long it is. */
    private Comparator<Candidate> applicantsFirst() {
        return Comparator.comparing((Candidate candidate) -> !asked.applied().containsKey(candidate.actorId()))
                .thenComparing(Candidate.BY_BAND);
    }

    private static Choice waiting(Candidate candidate, Coverage covered) {
        return new Choice(
                candidate, covered.gain(candidate), covered.newNeeds(candidate), covered.newGroups(candidate), false);
    }

    private Line line(int rank, Choice choice, Place place) {
        Candidate candidate = choice.candidate();
        KnownCandidates.Known actor = Objects.requireNonNull(known.get(candidate.actorId()));
        Asked.Open application = asked.applied().get(candidate.actorId());
        Collection<String> topics = weighing.topicsOf(actor);
        return new Line(
                rank,
                candidate.actorId(),
                candidate.role(),
                candidate.sector(),
                place,
                candidate.band().name(),
                candidate.relevance(),
                candidate.affectedness(),
                choice.gain(),
                candidate.needs(),
                choice.newNeeds(),
                candidate.groups(),
                choice.newGroups(),
                topics,
                weighing.placesOf(actor),
                candidate.openInvitations(),
                because(choice, !topics.isEmpty(), application != null),
                application == null ? null : application.id());
    }

    private static List<Why> because(Choice choice, boolean meetsTopic, boolean applied) {
        Candidate candidate = choice.candidate();
        List<Why> because = new ArrayList<>();
        add(because, Why.IN_AFFECTED_GROUP, !candidate.groups().isEmpty());
        add(because, Why.AFFECTED_BY_TOPIC_HERE, candidate.groups().isEmpty() && candidate.affectedness() > 0);
        add(because, Why.COVERS_NEED, !candidate.needs().isEmpty());
        add(because, Why.MEETS_TOPIC, meetsTopic);
        add(because, Why.DEPENDS_ON_OTHERS, candidate.dependent());
        add(because, Why.GROUP_WOULD_STAY_UNCOVERED, choice.guarded());
        add(because, Why.APPLIED, applied);
        return because;
    }

    private static void add(List<Why> because, Why why, boolean holds) {
        if (holds) {
            because.add(why);
        }
    }
}
