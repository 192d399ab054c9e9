package org.cocreation.decision.choice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Breaks ties by a lot that anybody can draw again. The lot of an option is the SHA-256 of the seed, a line feed and the option's id, all in
 * UTF-8, written in hexadecimal; the smaller lot comes first. The seed is to be published before anybody votes, or to be drawn from something
 * that nobody controls after the last vote.
 */
public final class Lots {

    private Lots() {}

    /** The lot of one option: 64 hexadecimal digits. */
    public static String lot(String seed, String option) {
        byte[] drawn = sha256().digest((seed + '\n' + option).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(drawn);
    }

    /** The options in the order of their lots. */
    public static List<String> order(String seed, Collection<String> options) {
        return options.stream().sorted(by(seed)).toList();
    }

    static Comparator<String> by(String seed) {
        return Comparator.comparing((String option) -> lot(seed, option)).thenComparing(Comparator.naturalOrder());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
