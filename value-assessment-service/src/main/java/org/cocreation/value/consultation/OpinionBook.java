package org.cocreation.value.consultation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.LongSupplier;
import org.cocreation.opinion.Memory;
import org.cocreation.opinion.OpinionGroups;
import org.cocreation.opinion.Opinions;
import org.cocreation.opinion.VoteMatrix;
import org.jspecify.annotations.Nullable;

/**
 * The votes of one consultation in memory, and the opinion groups in them. Participants and statements get columns and rows in the order
 * in which they come. Not safe for use by several threads.
 */
final class OpinionBook {

    /** Deciding how many groups there are is done less often the longer it takes: then it waits this many times as long. */
    private static final int SHARE_OF_RECOUNTS = 10;

    private final VoteMatrix votes = new VoteMatrix(0);
    private final List<Long> participants = new ArrayList<>();
    private final Map<Long, Integer> rows = new HashMap<>();
    private final List<Integer> statements = new ArrayList<>();
    private final Map<Integer, Integer> columns = new HashMap<>();
    private final OpinionGroups groups;
    private String seenBefore = "0";
    private long recountedAt;
    private long recountNanos;
    private boolean counted;

    /**
     * Goes on from what was stored, with the participants in the same order; from nothing when there is nothing stored.
     *
     * @param between is run again and again while groups are looked for
     */
    OpinionBook(List<Long> knownParticipants, Memory memory, Runnable between) {
        this.groups = new OpinionGroups(votes, memory, between);
        knownParticipants.forEach(this::row);
    }

    /** An empty book without a past: what is counted from it depends on the votes alone. */
    static OpinionBook empty() {
        return new OpinionBook(List.of(), Memory.NONE, () -> {});
    }

    /** Takes in which statements there are by now, and which were taken out. */
    void statements(SortedMap<Integer, Moderation> moderations) {
        moderations
                .keySet()
                .forEach(number -> columns.computeIfAbsent(number, fresh -> {
                    statements.add(fresh);
                    return statements.size() - 1;
                }));
        votes.growTo(statements.size());
        moderations.forEach((number, moderation) -> {
            int column = column(number);
            if (votes.isOut(column) != (moderation == Moderation.OUT)) {
                if (moderation == Moderation.OUT) {
                    groups.moderateOut(column);
                } else {
                    groups.moderateIn(column);
                }
            }
        });
    }

    /** Takes in a vote; a later one of the same participant on the same statement replaces it. */
    void vote(long participant, int statement, int value) {
        groups.vote(row(participant), column(statement), value);
    }

    private int row(long participant) {
        return rows.computeIfAbsent(participant, fresh -> {
            participants.add(fresh);
            return participants.size() - 1;
        });
    }

    private int column(int statement) {
        @Nullable Integer column = columns.get(statement);
        if (column == null) {
            throw new IllegalStateException("a vote on statement " + statement + ", which is not there");
        }
        return column;
    }

    /** The groups as they are now; how many there are is decided anew from time to time. */
    Opinions opinions(LongSupplier nanoTime) {
        long begun = nanoTime.getAsLong();
        boolean recount = !counted || begun - recountedAt > SHARE_OF_RECOUNTS * recountNanos;
        Opinions found = recount ? groups.recount() : groups.refresh();
        if (recount) {
            counted = true;
            recountedAt = nanoTime.getAsLong();
            recountNanos = recountedAt - begun;
        }
        return found;
    }

    /** Everything written by transactions before this one is in. */
    String seenBefore() {
        return seenBefore;
    }

    void seenBefore(String transaction) {
        seenBefore = transaction;
    }

    /** Participants who voted, by row. */
    List<Long> participants() {
        return participants.subList(0, Math.min(participants.size(), votes.participants()));
    }

    /** Numbers of statements, by column. */
    List<Integer> statements() {
        return statements;
    }
}
