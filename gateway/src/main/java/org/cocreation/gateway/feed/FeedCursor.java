package org.cocreation.gateway.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cocreation.gateway.GatewayConfig;
import org.cocreation.gateway.problem.GatewayProblem;
import org.cocreation.gateway.problem.Refusal;

/**
 * Turns positions of the feed into the opaque cursors that readers keep, and back. Cursors are signed, so that nobody can come to depend
 * on what is in them; one cursor fits every filter and both doors.
 */
@ApplicationScoped
class FeedCursor {

    private static final byte VERSION = 1;
    private static final int SIGNED_BYTES = 1 + Long.BYTES;
    private static final int SIGNATURE_BYTES = 8;
    private static final Base64.Encoder WRITE = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder READ = Base64.getUrlDecoder();

    private final SecretKeySpec key;

    @Inject
    FeedCursor(GatewayConfig config) {
        this(config.secret());
    }

    FeedCursor(String secret) {
        this.key = new SecretKeySpec(("feed cursor " + secret).getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    String at(long position) {
        byte[] content =
                ByteBuffer.allocate(SIGNED_BYTES).put(VERSION).putLong(position).array();
        byte[] cursor = Arrays.copyOf(content, SIGNED_BYTES + SIGNATURE_BYTES);
        System.arraycopy(signature(content), 0, cursor, SIGNED_BYTES, SIGNATURE_BYTES);
        return WRITE.encodeToString(cursor);
    }

    /** The position a cursor stands for. Refuses whatever we did not write. */
    long positionOf(String cursor) {
        byte[] bytes;
        try {
            bytes = READ.decode(cursor);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
        if (bytes.length != SIGNED_BYTES + SIGNATURE_BYTES || bytes[0] != VERSION) {
            throw unknown();
        }
        byte[] content = Arrays.copyOf(bytes, SIGNED_BYTES);
        byte[] expected = Arrays.copyOf(signature(content), SIGNATURE_BYTES);
        if (!MessageDigest.isEqual(expected, Arrays.copyOfRange(bytes, SIGNED_BYTES, bytes.length))) {
            throw unknown();
        }
        return ByteBuffer.wrap(content, 1, Long.BYTES).getLong();
    }

    private byte[] signature(byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Refusal unknown() {
        return Refusal.of(
                GatewayProblem.INVALID_CURSOR,
                "The cursor was not given by this feed.",
                java.util.List.of(Refusal.Fault.inParameter("after", "invalid-cursor", "not given by this feed")));
    }
}
