package org.cocreation.value.consultation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.cocreation.value.polis.PolisConversation;

/** Turns a closed consultation into a conversation in which participants have numbers that no other export knows. */
final class PolisExport {

    private PolisExport() {}

    /** The conversation; chance decides the numbers. */
    static PolisConversation of(
            Consultation consultation,
            List<Conversations.Said> statements,
            List<Conversations.Cast> votes,
            OpinionStore.Found found,
            Random chance) {
        Map<Long, Integer> numbers = numbers(statements, votes, chance);
        int ofTheFacilitators = numbers.size();
        List<PolisConversation.Comment> comments = statements.stream()
                .map(said -> new PolisConversation.Comment(
                        said.number(),
                        said.at().toEpochMilli(),
                        said.author() == null ? ofTheFacilitators : number(numbers, said.author()),
                        said.moderated(),
                        said.text()))
                .toList();
        List<PolisConversation.Vote> cast = votes.stream()
                .map(vote -> new PolisConversation.Vote(
                        vote.at().toEpochMilli(), vote.statement(), number(numbers, vote.participant()), vote.value()))
                // Stable: changed votes of one participant keep their order.
                .sorted(Comparator.comparingInt(PolisConversation.Vote::comment)
                        .thenComparingInt(PolisConversation.Vote::voter))
                .toList();
        Map<Integer, Integer> groups = new HashMap<>();
        for (int row = 0; row < found.participants().size(); row++) {
            if (found.groupOf().get(row) >= 0) {
                groups.put(
                        number(numbers, found.participants().get(row)),
                        found.groupOf().get(row));
            }
        }
        Map<String, String> summary = new LinkedHashMap<>(consultation.summary());
        summary.putIfAbsent("topic", consultation.question());
        return new PolisConversation(summary, comments, cast, groups);
    }

    private static Map<Long, Integer> numbers(
            List<Conversations.Said> statements, List<Conversations.Cast> votes, Random chance) {
        Set<Long> all = new TreeSet<>();
        votes.forEach(vote -> all.add(vote.participant()));
        statements.stream()
                .map(Conversations.Said::author)
                .filter(Objects::nonNull)
                .forEach(all::add);
        List<Long> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, chance);
        Map<Long, Integer> numbers = new HashMap<>();
        shuffled.forEach(participant -> numbers.put(participant, numbers.size()));
        return numbers;
    }

    private static int number(Map<Long, Integer> numbers, Long participant) {
        return Objects.requireNonNull(numbers.get(participant), "everybody has a number");
    }
}
