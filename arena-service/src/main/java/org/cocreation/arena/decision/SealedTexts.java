package org.cocreation.arena.decision;

import static org.cocreation.database.Database.id;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.database.Database;
import org.cocreation.kit.clock.Ids;

/**
 * Free text that decision records refer to by a salted digest: SHA-256 of the salt, a line feed and the text, in UTF-8. When the text and
 * its salt are erased, the digest tells nothing any more and the chain still verifies.
 */
@ApplicationScoped
class SealedTexts {

    private static final int SALT_BYTES = 16;

    private final Database database;
    private final Ids ids;
    private final SecureRandom random = new SecureRandom();

    SealedTexts(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /** A text as everybody may check it against the record. */
    public record SealedText(String digest, String salt, String text) {}

    /** Keeps a text and returns its id. */
    UUID keep(UUID decisionId, String text, UUID by) {
        UUID id = ids.next();
        byte[] bytes = new byte[SALT_BYTES];
        random.nextBytes(bytes);
        String salt = HexFormat.of().formatHex(bytes);
        database.change(
                "insert into sealed_text (id, decision_id, written_by, digest, salt, body) values (?, ?, ?, ?, ?, ?)",
                id,
                decisionId,
                by,
                digest(salt, text),
                salt,
                text);
        return id;
    }

    /** The digest of a kept text, also when the text was erased. */
    String digestOf(UUID id) {
        return database.first("select digest from sealed_text where id = ?", row -> row.getString("digest"), id)
                .orElseThrow(() -> new IllegalStateException("no text " + id));
    }

    /** The texts of some decisions that were not erased, by decision. */
    Map<UUID, List<SealedText>> read(Collection<UUID> decisionIds) {
        Map<UUID, List<SealedText>> texts = new HashMap<>();
        if (!decisionIds.isEmpty()) {
            database.list(
                    "select decision_id, digest, salt, body from sealed_text"
                            + " where decision_id = any(?) and body is not null order by id",
                    row -> texts.computeIfAbsent(id(row, "decision_id"), any -> new ArrayList<>())
                            .add(new SealedText(row.getString("digest"), row.getString("salt"), row.getString("body"))),
                    decisionIds);
        }
        return texts;
    }

    /** Erases whatever an actor wrote. */
    void erase(UUID actorId) {
        database.change(
                "update sealed_text set body = null, salt = null where written_by = ? and body is not null", actorId);
    }

    static String digest(String salt, String text) {
        return sha256(salt + "\n" + text);
    }

    /** Hexadecimal SHA-256 of a text in UTF-8. */
    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
