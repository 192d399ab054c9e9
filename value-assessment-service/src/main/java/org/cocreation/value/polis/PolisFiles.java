package org.cocreation.value.polis;

import java.util.List;

/** The files of an export and their columns. */
public final class PolisFiles {

    public static final String SUMMARY = "summary.csv";
    public static final String COMMENTS = "comments.csv";
    public static final String VOTES = "votes.csv";
    public static final String PARTICIPANTS = "participants-votes.csv";

    /** All that belongs to an export. */
    public static final List<String> ALL = List.of(SUMMARY, COMMENTS, VOTES, PARTICIPANTS);

    static final List<String> COMMENT_COLUMNS = List.of(
            "timestamp", "datetime", "comment-id", "author-id", "agrees", "disagrees", "moderated", "comment-body");
    static final List<String> VOTE_COLUMNS = List.of("timestamp", "datetime", "comment-id", "voter-id", "vote");
    static final List<String> PARTICIPANT_COLUMNS =
            List.of("participant", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree");

    private PolisFiles() {}
}
