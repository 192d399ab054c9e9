package org.cocreation.actor.asset;

import java.util.Locale;

/** Writes the tag of an asset or a need in one way, so that "Loan guarantee" and {@code loan-guarantee} meet. */
public final class Tags {

    private Tags() {}

    /** The tag in small letters, with hyphens for blanks. */
    public static String normal(String tag) {
        return tag.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
    }
}
