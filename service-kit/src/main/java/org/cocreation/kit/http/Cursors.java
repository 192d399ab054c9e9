package org.cocreation.kit.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cocreation.kit.KitConfig;
import org.jspecify.annotations.Nullable;

/**
 * Pages of lists by opaque, signed cursors. A cursor holds the sort key of the last entry and is bound to the list and its filters, so
 * that it cannot be used for another list.
 */
@ApplicationScoped
public class Cursors {

    /** Entries of a page when the client does not say. */
    public static final int DEFAULT_LIMIT = 50;

    /** Most entries of a page. */
    public static final int MAX_LIMIT = 200;

    private static final int SIGNATURE_BYTES = 12;

    private final SecretKeySpec key;

    Cursors(KitConfig config) {
        key = new SecretKeySpec(config.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /**
     * Where a page starts.
     *
     * @param limit entries wanted, 1 to {@value #MAX_LIMIT}
     * @param after sort key of the entry before the page; empty for the first page
     * @param list name of the list and its filters
     */
    public record Start(int limit, List<String> after, String list) {

        /** Whether this is the first page. */
        public boolean first() {
            return after.isEmpty();
        }

        /** Rows to fetch: one more than wanted tells whether there is a next page. */
        public int fetch() {
            return limit + 1;
        }
    }

    /** Reads {@code limit} and {@code cursor}; refuses with 400 when either is not valid for this list and these filters. */
    public Start start(@Nullable Integer limit, @Nullable String cursor, @Nullable Object... listAndFilters) {
        int wanted = limit == null ? DEFAULT_LIMIT : limit;
        if (wanted < 1 || wanted > MAX_LIMIT) {
            throw RuleViolation.invalid(
                    List.of(Problem.Fault.of("limit", "out-of-range", "must be from 1 to " + MAX_LIMIT)));
        }
        String list = Arrays.toString(listAndFilters);
        return new Start(wanted, cursor == null ? List.of() : open(cursor, list), list);
    }

    /** Makes the page from one row more than wanted; {@code sortKey} gives the values by which the list is sorted. */
    public <R, T> Page<T> page(Start start, List<R> rows, Function<R, List<String>> sortKey, Function<R, T> view) {
        List<R> wanted = rows.size() > start.limit() ? rows.subList(0, start.limit()) : rows;
        List<T> items = new ArrayList<>(wanted.size());
        wanted.forEach(row -> items.add(view.apply(row)));
        String next =
                rows.size() > start.limit() ? seal(sortKey.apply(wanted.get(wanted.size() - 1)), start.list()) : null;
        return new Page<>(items, next);
    }

    private String seal(List<String> values, String list) {
        byte[] content = String.join("\u001f", values).getBytes(StandardCharsets.UTF_8);
        byte[] signature = sign(content, list);
        byte[] cursor = Arrays.copyOf(signature, SIGNATURE_BYTES + content.length);
        System.arraycopy(content, 0, cursor, SIGNATURE_BYTES, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    private List<String> open(String cursor, String list) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            byte[] content = Arrays.copyOfRange(bytes, SIGNATURE_BYTES, bytes.length);
            if (MessageDigest.isEqual(Arrays.copyOf(bytes, SIGNATURE_BYTES), sign(content, list))) {
                return List.of(new String(content, StandardCharsets.UTF_8).split("\u001f", -1));
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException malformed) {
            // answered below like a wrong signature
        }
        throw RuleViolation.invalid(List.of(
                Problem.Fault.of("cursor", "bad-cursor", "must be a nextCursor of this list with the same filters")));
    }

    private byte[] sign(byte[] content, String list) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(list.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(content), SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is missing", e);
        }
    }
}
