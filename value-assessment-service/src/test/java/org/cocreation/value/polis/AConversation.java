package org.cocreation.value.polis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A conversation of three people about two statements, as files, and what is left of a conversation when people have other numbers. */
public final class AConversation {

    private AConversation() {}

    /** The files of a small conversation in which everything agrees; one vote was changed. */
    public static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(PolisFiles.SUMMARY, """
                topic,"Bicycles, and where they stand"
                url,https://example.org/7
                views,9
                voters,3
                voters-in-conv,3
                commenters,2
                comments,2
                groups,1
                conversation-description,
                """);
        files.put(PolisFiles.COMMENTS, """
                timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
                1500000000000,Fri Jul 14 02:40:00 UTC 2017,0,0,2,1,1,More ""stands"", please
                1500000001000,Fri Jul 14 02:40:01 UTC 2017,1,2,1,1,0,"Fewer cars,
                more room"
                """.replace("More \"\"stands\"\", please", "\"More \"\"stands\"\", please\""));
        files.put(PolisFiles.VOTES, """
                timestamp,datetime,comment-id,voter-id,vote
                1500000002000,Fri Jul 14 02:40:02 UTC 2017,0,0,1
                1500000003000,Fri Jul 14 02:40:03 UTC 2017,0,1,-1
                1500000004000,Fri Jul 14 02:40:04 UTC 2017,0,1,1
                1500000005000,Fri Jul 14 02:40:05 UTC 2017,1,0,1
                1500000007000,Fri Jul 14 02:40:07 UTC 2017,1,1,0
                1500000006000,Fri Jul 14 02:40:06 UTC 2017,1,2,-1
                """);
        files.put(PolisFiles.PARTICIPANTS, """
                participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1
                0,0,1,2,2,0,1,1
                1,,0,2,1,0,1,0
                2,0,1,1,0,1,,-1
                """);
        return files;
    }

    /** The bytes of files. */
    public static Map<String, byte[]> bytes(Map<String, String> files) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return bytes;
    }

    /** What a conversation says, whatever numbers its participants have. */
    public static List<String> meaning(PolisConversation conversation) {
        List<String> statements = conversation.comments().stream()
                .map(comment -> "statement %d %d %d %s"
                        .formatted(comment.id(), comment.timestamp(), comment.moderated(), comment.text()))
                .toList();
        Map<Integer, StringBuilder> people = new TreeMap<>();
        conversation
                .comments()
                .forEach(comment -> people.computeIfAbsent(comment.author(), id -> new StringBuilder())
                        .append(" wrote ")
                        .append(comment.id()));
        conversation
                .votes()
                .forEach(vote -> people.computeIfAbsent(vote.voter(), id -> new StringBuilder())
                        .append(" voted %d on %d at %d;".formatted(vote.value(), vote.comment(), vote.timestamp())));
        List<String> all = new ArrayList<>(statements);
        people.values().stream().map(StringBuilder::toString).sorted().forEach(all::add);
        return Stream.concat(Stream.of(conversation.summary().get("topic")), all.stream())
                .toList();
    }
}
