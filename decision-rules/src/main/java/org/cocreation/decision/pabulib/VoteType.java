package org.cocreation.decision.pabulib;

import java.util.Optional;
import java.util.stream.Stream;

/** How voters may vote in a Pabulib election. */
public enum VoteType {

    /** Any number of projects that one wants. */
    APPROVAL("approval", false),

    /** Projects in order of preference. */
    ORDINAL("ordinal", false),

    /** Points, of which each voter has the same number to give away. */
    CUMULATIVE("cumulative", true),

    /** Points, as many as one likes. */
    SCORING("scoring", true),

    /** One project. */
    CHOOSE_1("choose-1", false);

    private final String word;
    private final boolean points;

    VoteType(String word, boolean points) {
        this.word = word;
        this.points = points;
    }

    /** The type by the word in the file. */
    public static Optional<VoteType> of(String word) {
        return Stream.of(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** The word in the file. */
    public String word() {
        return word;
    }

    /** Whether the column {@code points} belongs to a vote. */
    public boolean hasPoints() {
        return points;
    }
}
