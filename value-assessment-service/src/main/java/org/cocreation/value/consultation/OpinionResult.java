package org.cocreation.value.consultation;

import java.util.List;
import org.cocreation.opinion.Memory;
import org.cocreation.opinion.Opinions;
import org.cocreation.opinion.Tally;
import org.jspecify.annotations.Nullable;

/**
 * The opinion groups of a consultation as they are kept, with statements by their number. All groups are in it, also those that are too
 * small to be shown: see {@link ShownOpinions}.
 *
 * @param participants how many voted
 * @param votes how many votes there are
 * @param silhouette how well the groups fit; missing where there are fewer than two
 * @param challenger what the next computation has to know, as {@link Memory} says
 * @param wins likewise
 */
record OpinionResult(
        int participants,
        int votes,
        @Nullable Double silhouette,
        List<Group> groups,
        List<OnStatement> statements,
        int challenger,
        int wins) {

    /** One group: its size, where its middle lies in the picture, and what tells it from the others. */
    record Group(int number, int size, double x, double y, List<Characteristic> representative) {}

    /** A statement by which a group stands out, by agreeing or disagreeing; with the tests behind it. */
    public record Characteristic(
            int statement,
            boolean agrees,
            int votes,
            int seen,
            double share,
            double ratio,
            double shareTest,
            double ratioTest) {}

    /** How a statement is received: in all, and in each group by number. */
    record OnStatement(
            int number,
            boolean out,
            Tally total,
            List<Tally> byGroup,
            boolean consensus,
            boolean divisive,
            double spread) {}

    /** Takes over what was computed; the numbers tell which column is which statement. */
    static OpinionResult of(Opinions opinions, List<Integer> numbers) {
        List<OnStatement> statements = opinions.statements().stream()
                .map(each -> new OnStatement(
                        numbers.get(each.statement()),
                        each.out(),
                        each.total(),
                        each.byGroup(),
                        each.consensus(),
                        each.divisive(),
                        each.spread()))
                .toList();
        List<Group> groups = opinions.perGroup().stream()
                .map(group -> new Group(
                        group.number(),
                        group.size(),
                        group.x(),
                        group.y(),
                        group.representative().stream()
                                .map(each -> new Characteristic(
                                        numbers.get(each.statement()),
                                        each.agrees(),
                                        each.votes(),
                                        each.seen(),
                                        each.share(),
                                        each.ratio(),
                                        each.shareTest(),
                                        each.ratioTest()))
                                .toList()))
                .toList();
        Memory memory = opinions.memory();
        return new OpinionResult(
                opinions.participants(),
                statements.stream().mapToInt(each -> each.total().seen()).sum(),
                groups.size() < 2 ? null : opinions.silhouette(),
                groups,
                statements,
                memory.challenger(),
                memory.wins());
    }

    /** What the next computation has to know. */
    Memory memory(List<Integer> groupOf) {
        return new Memory(groups.size(), challenger, wins, groupOf);
    }
}
