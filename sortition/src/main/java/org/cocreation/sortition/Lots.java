package org.cocreation.sortition;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Lots that anybody can draw again, in any programming language. The lot of a person is the SHA-256 of the seed, a line feed and the person's
 * id, all in UTF-8; the smaller lot comes first. The winning ticket is the SHA-256 of the seed as a number, modulo the number of tickets.
 */
final class Lots {

    private Lots() {}

    static long ticket(String seed, long tickets) {
        return new BigInteger(1, sha256(seed)).mod(BigInteger.valueOf(tickets)).longValueExact();
    }

    static List<String> order(String seed, Collection<String> people) {
        return people.stream()
                .sorted(Comparator.comparing((String person) -> lot(seed, person))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static String lot(String seed, String person) {
        return HexFormat.of().formatHex(sha256(seed + '\n' + person));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
