package org.cocreation.opinion;

import java.util.Arrays;

/**
 * The votes of participants on statements, two bits for each: who agrees (1), disagrees (−1), passes (0), or has not seen the statement.
 * Kept twice, by participant for projecting and by statement for counting. Statements that are moderated out keep their votes, but count as
 * if everybody had passed. Not safe for use by several threads.
 */
public final class VoteMatrix {

    static final int UNSEEN = 0;
    static final int AGREE = 1;
    static final int DISAGREE = 2;
    static final int PASS = 3;

    /** Cells in a byte of a row. */
    static final int CELLS = 4;

    private int statements;
    private int participants;
    private int out;
    private boolean[] moderatedOut;
    private byte[][] rows = new byte[16][];
    private int[] votesOf = new int[16];
    private int[] votesOutOf = new int[16];
    private long[][] agreeing;
    private long[][] disagreeing;
    private long[][] seeing;

    /** No votes yet on so many statements. */
    public VoteMatrix(int statements) {
        if (statements < 0) {
            throw new IllegalArgumentException("statements: " + statements);
        }
        this.statements = statements;
        moderatedOut = new boolean[statements];
        agreeing = new long[statements][1];
        disagreeing = new long[statements][1];
        seeing = new long[statements][1];
    }

    /** How many statements there are, those that are moderated out among them. */
    public int statements() {
        return statements;
    }

    /** One more than the highest participant who voted. */
    public int participants() {
        return participants;
    }

    /** How many statements this participant voted on. */
    public int votesOf(int participant) {
        return participant < participants ? votesOf[participant] : 0;
    }

    /** Whether the participant voted on the statement. */
    public boolean hasVoted(int participant, int statement) {
        return cell(participant, statement) != UNSEEN;
    }

    /** Makes room for statements that were added while people voted. */
    public void growTo(int statementCount) {
        if (statementCount <= statements) {
            return;
        }
        int before = statements;
        int words = words(rows.length);
        statements = statementCount;
        moderatedOut = Arrays.copyOf(moderatedOut, statementCount);
        agreeing = Arrays.copyOf(agreeing, statementCount);
        disagreeing = Arrays.copyOf(disagreeing, statementCount);
        seeing = Arrays.copyOf(seeing, statementCount);
        for (int statement = before; statement < statementCount; statement++) {
            agreeing[statement] = new long[words];
            disagreeing[statement] = new long[words];
            seeing[statement] = new long[words];
        }
        for (int participant = 0; participant < participants; participant++) {
            rows[participant] = Arrays.copyOf(rows[participant], rowLength());
        }
    }

    /** Takes a vote: 1 agrees, −1 disagrees, 0 passes. An earlier vote of the participant on the statement is replaced. */
    public void vote(int participant, int statement, int value) {
        if (value < -1 || value > 1) {
            throw new IllegalArgumentException("a vote is -1, 0 or 1, not " + value);
        }
        if (participant < 0 || statement < 0 || statement >= statements) {
            throw new IllegalArgumentException("no cell: participant " + participant + ", statement " + statement);
        }
        seat(participant);
        if (cell(participant, statement) == UNSEEN) {
            votesOf[participant]++;
            if (moderatedOut[statement]) {
                votesOutOf[participant]++;
            }
        }
        int code = code(value);
        byte[] row = rows[participant];
        int shift = 2 * (statement % CELLS);
        int index = statement / CELLS;
        row[index] = (byte) ((row[index] & ~(3 << shift)) | (code << shift));
        mark(seeing[statement], participant, true);
        mark(agreeing[statement], participant, code == AGREE);
        mark(disagreeing[statement], participant, code == DISAGREE);
    }

    /** Takes a statement out: it no longer tells people apart. */
    public void moderateOut(int statement) {
        moderate(statement, true);
    }

    /** Takes a statement in again. */
    public void moderateIn(int statement) {
        moderate(statement, false);
    }

    /** Whether the statement is moderated out. */
    public boolean isOut(int statement) {
        return moderatedOut[statement];
    }

    private void moderate(int statement, boolean outNow) {
        if (moderatedOut[statement] == outNow) {
            return;
        }
        moderatedOut[statement] = outNow;
        out += outNow ? 1 : -1;
        for (int participant = 0; participant < participants; participant++) {
            if (cell(participant, statement) != UNSEEN) {
                votesOutOf[participant] += outNow ? 1 : -1;
            }
        }
    }

    /** The content of a cell for a vote. */
    static int code(int value) {
        return value == 1 ? AGREE : value == -1 ? DISAGREE : PASS;
    }

    /** What a cell adds to a sum of votes: 0 for who passes, and for who has not seen the statement. */
    static int value(int code) {
        return (code & 1) - (code >> 1);
    }

    int cell(int participant, int statement) {
        return participant < participants
                ? (rows[participant][statement / CELLS] >> (2 * (statement % CELLS))) & 3
                : UNSEEN;
    }

    byte[] row(int participant) {
        return rows[participant];
    }

    int rowLength() {
        return (statements + CELLS - 1) / CELLS;
    }

    /** How many columns of the matrix hold something for the participant: the votes cast, and every statement that is moderated out. */
    int filledOf(int participant) {
        return votesOf[participant] - votesOutOf[participant] + out;
    }

    /** How many words of 64 participants hold all who voted. */
    int words() {
        return words(participants);
    }

    private static int words(int participants) {
        return (participants + Long.SIZE - 1) / Long.SIZE;
    }

    long[] agreeing(int statement) {
        return agreeing[statement];
    }

    long[] disagreeing(int statement) {
        return disagreeing[statement];
    }

    long[] seeing(int statement) {
        return seeing[statement];
    }

    private void seat(int participant) {
        if (participant >= rows.length) {
            int capacity = Math.max(participant + 1, rows.length + rows.length / 2);
            rows = Arrays.copyOf(rows, capacity);
            votesOf = Arrays.copyOf(votesOf, capacity);
            votesOutOf = Arrays.copyOf(votesOutOf, capacity);
            for (long[][] plane : new long[][][] {agreeing, disagreeing, seeing}) {
                Arrays.setAll(plane, statement -> Arrays.copyOf(plane[statement], words(capacity)));
            }
        }
        for (; participants <= participant; participants++) {
            rows[participants] = new byte[rowLength()];
        }
    }

    private static void mark(long[] bits, int index, boolean set) {
        long bit = 1L << index;
        bits[index / Long.SIZE] = set ? (bits[index / Long.SIZE] | bit) : (bits[index / Long.SIZE] & ~bit);
    }
}
