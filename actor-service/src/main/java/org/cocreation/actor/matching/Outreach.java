package org.cocreation.actor.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;

/**
 * Chooses whom an arena asks: each step takes the actor who adds most to the needs and affected groups covered, as far as seats of its role
 * and places of its sector are left. Gains are looked up lazily, because they only fall (Minoux 1978).
 *
 * <p>With a limit on the number alone the greedy choice covers at least 1 − 1/e of the best possible, with limits for each role at least
 * half (Nemhauser, Wolsey and Fisher 1978; Fisher, Nemhauser and Wolsey 1978). One rule of ours comes on top and outweighs these bounds:
 * nobody who is only relevant keeps a place that would bring an affected group in which is not covered otherwise.
 */
final class Outreach {

    private static final Comparator<Entry> BEST =
            Comparator.comparingInt(Entry::gain).reversed().thenComparing(Entry::candidate, Candidate.TIES);

    private final Coverage base;
    private final Places places;

    /**
     * @param base what those cover who sit in the arena or are invited already
     * @param places how many more may be asked
     */
    Outreach(Coverage base, Places places) {
        this.base = base;
        this.places = places;
    }

    /** A candidate with the gain it had when somebody last looked. */
    private record Entry(Candidate candidate, int gain) {}

    /** The list, in the order in which to ask. */
    List<Choice> choose(Collection<Candidate> candidates) {
        List<Choice> greedy = greedy(candidates);
        List<Candidate> chosen =
                new ArrayList<>(greedy.stream().map(Choice::candidate).toList());
        Set<UUID> guarded = guardGroups(chosen, candidates);
        return guarded.isEmpty() ? greedy : order(chosen, guarded);
    }

    /** The greedy choice alone, for which the published bounds hold. */
    List<Choice> greedy(Collection<Candidate> candidates) {
        return fill(candidates, places.copy(), Set.of());
    }

    /** Fills places: first with those who add something, then with the others by their bands. */
    private List<Choice> fill(Collection<Candidate> candidates, Places left, Set<UUID> guarded) {
        Coverage covered = base.copy();
        List<Choice> choices = new ArrayList<>();
        PriorityQueue<Entry> queue = new PriorityQueue<>(BEST);
        candidates.forEach(candidate -> queue.add(new Entry(candidate, covered.gain(candidate))));
        List<Candidate> others = new ArrayList<>();
        while (!queue.isEmpty() && !left.full()) {
            Entry first = queue.remove();
            int gain = covered.gain(first.candidate());
            if (gain == 0) {
                others.add(first.candidate());
            } else if (gain < first.gain()) {
                queue.add(new Entry(first.candidate(), gain));
            } else if (left.fit(first.candidate())) {
                choices.add(choice(first.candidate(), covered, guarded));
                left.take(first.candidate());
                covered.add(first.candidate());
            }
        }
        others.sort(Candidate.BY_BAND);
        for (Candidate candidate : others) {
            if (left.fit(candidate)) {
                choices.add(choice(candidate, covered, guarded));
                left.take(candidate);
            }
        }
        return choices;
    }

    private static Choice choice(Candidate candidate, Coverage covered, Set<UUID> guarded) {
        return new Choice(
                candidate,
                covered.gain(candidate),
                covered.newNeeds(candidate),
                covered.newGroups(candidate),
                guarded.contains(candidate.actorId()));
    }

    /** The same people, in greedy order: those who came in by the rule for groups stand where their gain puts them. */
    private List<Choice> order(List<Candidate> chosen, Set<UUID> guarded) {
        return fill(chosen, places.copy(), guarded);
    }

    /** Gives places of the only relevant to those whose group nobody covers; says who came in that way. */
    private Set<UUID> guardGroups(List<Candidate> chosen, Collection<Candidate> candidates) {
        Set<UUID> guarded = new HashSet<>();
        Set<Candidate> out = new HashSet<>(candidates);
        chosen.forEach(out::remove);
        List<Candidate> affected = out.stream()
                .filter(candidate -> !candidate.groups().isEmpty())
                .sorted(Candidate.BY_BAND)
                .toList();
        boolean changed = !affected.isEmpty();
        while (changed) {
            changed = false;
            Coverage covered = base.copy();
            chosen.forEach(covered::add);
            for (Candidate candidate : affected) {
                Optional<Candidate> gives =
                        covered.newGroups(candidate).isEmpty() ? Optional.empty() : whoGivesWay(candidate, chosen);
                if (gives.isPresent()) {
                    chosen.remove(gives.get());
                    chosen.add(candidate);
                    guarded.add(candidate.actorId());
                    changed = true;
                    break;
                }
            }
        }
        return guarded;
    }

    /** The last of those who are only relevant without whom the candidate would fit. */
    private Optional<Candidate> whoGivesWay(Candidate candidate, List<Candidate> chosen) {
        for (int i = chosen.size() - 1; i >= 0; i--) {
            Candidate other = chosen.get(i);
            if (other.affectedness() == 0) {
                List<Candidate> rest = new ArrayList<>(chosen);
                rest.remove(i);
                if (places.after(rest).fit(candidate)) {
                    return Optional.of(other);
                }
            }
        }
        return Optional.empty();
    }
}
