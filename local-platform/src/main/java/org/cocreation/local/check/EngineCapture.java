package org.cocreation.local.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.cocreation.local.check.Conversation.Vote;

/**
 * A conversation captured from the web interface of Polis: {@code votes.json}, {@code comments.json}, and {@code math-pca2.json} with all that its
 * engine computed.
 */
final class EngineCapture {

    static final String RESULT = "math-pca2.json";

    private final JsonNode result;
    private final Conversation conversation;
    private final Map<String, Integer> participants = new LinkedHashMap<>();
    private final Map<String, Integer> statements = new LinkedHashMap<>();

    EngineCapture(Path folder) throws IOException {
        ObjectMapper json = new ObjectMapper();
        result = json.readTree(folder.resolve(RESULT).toFile());
        JsonNode comments = json.readTree(folder.resolve("comments.json").toFile());
        List<JsonNode> cast = StreamSupport.stream(
                        json.readTree(folder.resolve("votes.json").toFile()).spliterator(), false)
                .sorted(Comparator.comparingDouble(vote -> vote.path("modified").asDouble()))
                .toList();
        int sign = sign(cast, comments);
        List<Vote> votes = new ArrayList<>();
        for (JsonNode vote : cast) {
            int participant = index(participants, either(vote, "pid", "participant_id"));
            int statement = index(statements, either(vote, "tid", "statement_id"));
            votes.add(new Vote(participant, statement, sign * vote.path("vote").asInt()));
        }
        Set<Integer> out = new HashSet<>();
        result.path("mod-out").forEach(each -> {
            if (statements.containsKey(each.asText())) {
                out.add(statement(each));
            }
        });
        conversation = new Conversation(
                String.valueOf(folder.getFileName()),
                List.copyOf(participants.keySet()),
                List.copyOf(statements.keySet()),
                votes,
                out,
                published());
    }

    Conversation conversation() {
        return conversation;
    }

    JsonNode result() {
        return result;
    }

    int statement(JsonNode tid) {
        return statements.getOrDefault(tid.asText(), -1);
    }

    /** The participants whom the engine put into groups. */
    Set<Integer> included() {
        Set<Integer> included = new HashSet<>();
        result.path("in-conv").forEach(each -> included.add(participants.getOrDefault(each.asText(), -1)));
        return included;
    }

    /** Base clusters by id: participants who stand together. */
    Map<Integer, List<Integer>> baseClusters() {
        Map<Integer, List<Integer>> clusters = new LinkedHashMap<>();
        JsonNode base = result.path("base-clusters");
        for (int index = 0; index < base.path("id").size(); index++) {
            List<Integer> members = new ArrayList<>();
            base.path("members").get(index).forEach(each -> members.add(participants.getOrDefault(each.asText(), -1)));
            clusters.put(base.path("id").get(index).asInt(), members);
        }
        return clusters;
    }

    /** Votes that the engine counted, but that are not in the file. */
    int missingVotes() {
        int[] known = new int[participants.size()];
        conversation.votes().forEach(vote -> known[vote.participant()]++);
        int missing = 0;
        for (var count : result.path("user-vote-counts").properties()) {
            Integer participant = participants.get(count.getKey());
            missing += count.getValue().asInt() - (participant == null ? 0 : known[participant]);
        }
        return missing;
    }

    private Map<Integer, Integer> published() {
        Map<Integer, List<Integer>> base = baseClusters();
        Map<Integer, Integer> published = new HashMap<>();
        result.path("group-clusters")
                .forEach(group -> group.path("members")
                        .forEach(cluster -> base.getOrDefault(cluster.asInt(), List.of())
                                .forEach(participant -> published.put(
                                        participant, group.path("id").asInt()))));
        return published;
    }

    /** Files have either sign; the counts in the comments tell which. */
    private static int sign(List<JsonNode> votes, JsonNode comments) {
        Map<String, int[]> counts = new HashMap<>();
        for (JsonNode vote : votes) {
            int value = vote.path("vote").asInt();
            int[] count = counts.computeIfAbsent(either(vote, "tid", "statement_id"), tid -> new int[2]);
            count[0] += value == 1 ? 1 : 0;
            count[1] += value == -1 ? 1 : 0;
        }
        long asWritten = 0;
        long reversed = 0;
        for (JsonNode comment : comments) {
            int[] count = counts.getOrDefault(either(comment, "tid", "statement_id"), new int[2]);
            int agreed = comment.path("agree_count").asInt();
            asWritten += Math.abs(count[0] - agreed);
            reversed += Math.abs(count[1] - agreed);
        }
        return asWritten <= reversed ? 1 : -1;
    }

    private static String either(JsonNode node, String name, String other) {
        return node.path(node.has(name) ? name : other).asText();
    }

    private static int index(Map<String, Integer> places, String name) {
        places.putIfAbsent(name, places.size());
        return places.getOrDefault(name, -1);
    }
}
