package org.cocreation.actor.matching;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cocreation.actor.actor.Stake;
import org.cocreation.actor.actor.Stake.Salience;
import org.cocreation.contracts.SeatRole;

/** Weighs actors against what an arena is about: how relevant, how affected, and whether they depend on others to be heard. */
final class Weighing {

    /** A need counts for as much as two topics: bringing something weighs more than knowing the field. */
    private static final double NEED_WEIGHT = 2;

    private static final double BY_TOPIC = 0.5;

    private final Set<String> needs;
    private final Set<String> topics;
    private final Set<String> groups;
    private final Set<String> places;

    Weighing(SoughtArena arena) {
        needs = new LinkedHashSet<>(arena.needs().stream().map(NeedCode::of).toList());
        topics = new LinkedHashSet<>(arena.topics());
        groups = new LinkedHashSet<>(arena.affectedGroups());
        places = new HashSet<>(arena.jurisdictions());
    }

    Candidate weigh(KnownCandidates.Known actor, SeatRole role) {
        Set<String> covered = both(needs, actor.assets());
        Set<String> belongsTo = both(groups, actor.affectedGroups());
        return new Candidate(
                actor.id(),
                role,
                actor.sector(),
                covered,
                belongsTo,
                relevance(covered.size(), topicsOf(actor).size()),
                affectedness(actor, belongsTo),
                dependent(actor),
                actor.openInvitations());
    }

    /** The arena's needs that somebody could cover. */
    Set<String> needsCoveredBy(KnownCandidates.Known actor) {
        return both(needs, actor.assets());
    }

    /** The arena's topics that an actor works on, is interested in or brings something for. */
    Set<String> topicsOf(KnownCandidates.Known actor) {
        Set<String> met = both(topics, actor.topics());
        actor.stakes().stream()
                .filter(stake -> stake.subjectKind() == Stake.SubjectKind.TOPIC && topics.contains(stake.subject()))
                .map(Stake::subject)
                .forEach(met::add);
        actor.assets().stream()
                .map(code -> code.substring(code.indexOf(' ') + 1))
                .filter(topics::contains)
                .forEach(met::add);
        return met;
    }

    /** The arena's places that an actor shares. */
    List<String> placesOf(KnownCandidates.Known actor) {
        return actor.jurisdictions().stream().filter(this::here).toList();
    }

    private double relevance(int needsCovered, int topicsMet) {
        double whole = NEED_WEIGHT * needs.size() + topics.size();
        return whole == 0 ? 0 : (NEED_WEIGHT * needsCovered + topicsMet) / whole;
    }

    private double affectedness(KnownCandidates.Known actor, Set<String> belongsTo) {
        if (!belongsTo.isEmpty()) {
            return 1;
        }
        boolean byTopic = actor.stakes().stream()
                .anyMatch(stake -> stake.kind() == Stake.Kind.AFFECTED
                        && stake.subjectKind() == Stake.SubjectKind.TOPIC
                        && topics.contains(stake.subject()));
        return byTopic && !placesOf(actor).isEmpty() ? BY_TOPIC : 0;
    }

    /** Whether a stake in what this arena is about makes the actor one who has a right and no time, but no power. */
    private boolean dependent(KnownCandidates.Known actor) {
        return actor.stakes().stream()
                .filter(stake -> (stake.subjectKind() == Stake.SubjectKind.GROUP && groups.contains(stake.subject()))
                        || (stake.subjectKind() == Stake.SubjectKind.TOPIC && topics.contains(stake.subject()))
                        || (stake.subjectKind() == Stake.SubjectKind.AREA && places.contains(stake.subject())))
                .anyMatch(stake -> stake.salience() == Salience.DEPENDENT);
    }

    /** A place of the arena, a country that contains it, or within an arena's country any place. */
    private boolean here(String place) {
        return places.stream()
                .anyMatch(own -> own.equals(place) || own.startsWith(place + "-") || place.startsWith(own + "-"));
    }

    private static Set<String> both(Set<String> wanted, Collection<String> present) {
        Set<String> both = new LinkedHashSet<>(wanted);
        both.retainAll(present);
        return both;
    }
}
