package org.cocreation.local.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cocreation.local.PlatformFailure;
import org.cocreation.opinion.AdjustedRandIndex;
import org.cocreation.opinion.Memory;
import org.cocreation.opinion.OpinionGroups;
import org.cocreation.opinion.Opinions;
import org.cocreation.opinion.VoteMatrix;
import org.jspecify.annotations.Nullable;

/** Opinion groups of conversations, a folder each, compared with those that were published, and with what the Polis engine stored where it is there. */
final class Groups {

    private final Path folder;
    private final PrintStream out;
    private final List<GroupedConversation> conversations = new ArrayList<>();

    Groups(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    int check(Optional<Path> json) throws IOException {
        out.printf(
                "%-32s %7s %7s %6s %8s %9s %6s %8s%n",
                "conversation", "voters", "grouped", "groups", "alike", "reachable", "chosen", "seconds");
        for (Path each : folders()) {
            GroupedConversation conversation = read(each);
            conversations.add(conversation);
            print(conversation);
        }
        json.ifPresent(this::write);
        long wrong = conversations.stream().filter(GroupedConversation::wrong).count();
        out.println(
                "alike: adjusted Rand index against the published groups; reachable: that of these groups after k-means moved them to where it"
                        + " rests. At least " + GroupedConversation.ALIKE + " is asked for where that is reachable.");
        out.println((conversations.size() - wrong) + " of " + conversations.size() + " as they should be");
        return wrong == 0 && !conversations.isEmpty() ? 0 : 1;
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return Stream.concat(Stream.of(folder), inside.sorted())
                    .filter(each -> Files.exists(each.resolve(PolisExport.VOTES))
                            || Files.exists(each.resolve(EngineCapture.RESULT)))
                    .toList();
        }
    }

    private static GroupedConversation read(Path folder) throws IOException {
        try {
            if (Files.exists(folder.resolve(EngineCapture.RESULT))) {
                EngineCapture engine = new EngineCapture(folder);
                return group(engine.conversation(), engine);
            }
            return group(PolisExport.read(folder), null);
        } catch (MalformedConversation | JsonProcessingException | UncheckedIOException | IllegalArgumentException e) {
            return GroupedConversation.malformed(String.valueOf(folder.getFileName()), String.valueOf(e.getMessage()));
        }
    }

    private static GroupedConversation group(Conversation conversation, @Nullable EngineCapture engine) {
        // Who is in a group stays in one: the votes are played as they came where their order is known.
        Memory before = engine == null ? Memory.NONE : played(conversation);
        VoteMatrix votes = votes(conversation);
        long begun = System.nanoTime();
        Opinions chosen = OpinionGroups.of(votes, new Memory(0, 0, 0, before.groupOf()));
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (conversation.publishedGroups() < 2) {
            return result(conversation, chosen, chosen, null, null, seconds, null);
        }
        Opinions same = OpinionGroups.inGroups(votes, before, conversation.publishedGroups());
        OpinionGroups published = new OpinionGroups(votes, published(conversation));
        Opinions given = published.describe();
        Set<Integer> included = new HashSet<>();
        IntStream.range(0, same.participants())
                .filter(each -> same.groupOf(each) >= 0)
                .forEach(included::add);
        EngineComparison comparison = engine == null ? null : EngineComparison.of(engine, included, given);
        return result(
                conversation,
                same,
                chosen,
                alike(conversation, same),
                alike(conversation, published.refresh()),
                seconds,
                comparison);
    }

    private static GroupedConversation result(
            Conversation conversation,
            Opinions groups,
            Opinions chosen,
            @Nullable Double alike,
            @Nullable Double reachable,
            double seconds,
            @Nullable EngineComparison comparison) {
        Map<String, Integer> groupOf = new LinkedHashMap<>();
        for (int participant = 0; participant < groups.participants(); participant++) {
            if (groups.groupOf(participant) >= 0) {
                groupOf.put(conversation.participants().get(participant), groups.groupOf(participant));
            }
        }
        return new GroupedConversation(
                conversation.name(),
                conversation.participants().size(),
                conversation.statements().size(),
                groups.groups(),
                groupOf,
                alike,
                reachable,
                chosen.groups(),
                chosen.silhouette(),
                seconds,
                comparison,
                null);
    }

    private static VoteMatrix votes(Conversation conversation) {
        VoteMatrix votes = new VoteMatrix(conversation.statements().size());
        conversation.votes().forEach(vote -> votes.vote(vote.participant(), vote.statement(), vote.value()));
        conversation.out().forEach(votes::moderateOut);
        return votes;
    }

    private static Memory played(Conversation conversation) {
        OpinionGroups live = new OpinionGroups(new VoteMatrix(0), Memory.NONE);
        Memory last = Memory.NONE;
        for (Conversation.Vote vote : conversation.votes()) {
            live.vote(vote.participant(), vote.statement(), vote.value());
            last = live.refresh().memory();
        }
        return last;
    }

    private static Memory published(Conversation conversation) {
        List<Integer> names =
                conversation.published().values().stream().distinct().sorted().toList();
        List<Integer> groupOf = IntStream.range(0, conversation.participants().size())
                .mapToObj(each -> names.indexOf(conversation.published().getOrDefault(each, Integer.MIN_VALUE)))
                .toList();
        return new Memory(names.size(), 0, 0, groupOf);
    }

    private static double alike(Conversation conversation, Opinions opinions) {
        List<Integer> ours = new ArrayList<>();
        List<Integer> theirs = new ArrayList<>();
        conversation.published().forEach((participant, group) -> {
            if (opinions.groupOf(participant) >= 0) {
                ours.add(opinions.groupOf(participant));
                theirs.add(group);
            }
        });
        return AdjustedRandIndex.of(ours, theirs);
    }

    private void print(GroupedConversation each) {
        if (each.fault() != null) {
            out.println(each.instance() + ": MALFORMED: " + each.fault());
            return;
        }
        out.printf(
                Locale.ROOT,
                "%-32s %7d %7d %6d %8s %9s %6d %8.3f %s%n",
                each.instance(),
                each.participants(),
                each.groupOf().size(),
                each.groups(),
                number(each.adjustedRandIndex()),
                number(each.reachable()),
                each.chosenGroups(),
                each.seconds(),
                each.wrong() ? "WRONG" : "");
        EngineComparison engine = each.engine();
        if (engine != null) {
            out.printf(
                    Locale.ROOT,
                    "    included %d of %d%s; largest differences: places %.1e, group-informed consensus %.1e, representative %.1e;"
                            + " representative statements %s, majorities %s%s%n",
                    engine.included() - engine.includedOnlyHere(),
                    engine.engineIncluded(),
                    engine.includedOnlyHere() > 0 ? " and " + engine.includedOnlyHere() + " more" : "",
                    engine.projection(),
                    engine.groupInformedConsensus(),
                    engine.representative(),
                    engine.representativeStatements() ? "the same" : "DIFFER",
                    engine.majorities() ? "the same" : "DIFFER",
                    engine.votesMissing() > 0
                            ? "; " + engine.votesMissing() + " votes are missing from the files"
                            : "");
        }
    }

    private static String number(@Nullable Double value) {
        return value == null ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }

    private void write(Path file) {
        try {
            new ObjectMapper()
                    .writerWithDefaultPrettyPrinter()
                    .writeValue(file.toFile(), Map.of("instances", conversations));
        } catch (IOException e) {
            throw new PlatformFailure("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
