package org.cocreation.arena.decision;

import static org.cocreation.database.Database.id;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.database.Database;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The chain of records of each arena: append-only, and recomputed by whoever doubts it. */
@ApplicationScoped
class Chain {

    /** Stands for the hash of the record before the first one. */
    static final String NO_HASH = "0".repeat(64);

    private static final int CHUNK = 100;
    private static final String SELECT = "select no, decision_id, body, hash from decision_record";

    private final Database database;
    private final SealedTexts texts;
    private final CanonicalJson canonical;
    private final ObjectMapper json;

    Chain(Database database, SealedTexts texts, CanonicalJson canonical, ObjectMapper json) {
        this.database = database;
        this.texts = texts;
        this.canonical = canonical;
        this.json = json;
    }

    private record Row(int no, UUID decisionId, String body, String hash) {}

    Records.Entered last(UUID arenaId) {
        return database.first(
                        "select no, hash from decision_record where arena_id = ? order by no desc limit 1",
                        row -> new Records.Entered(row.getInt("no"), row.getString("hash")),
                        arenaId)
                .orElse(new Records.Entered(0, NO_HASH));
    }

    Records.Entered append(UUID decisionId, DecisionRecord record) {
        String body = canonical.write(record);
        String hash = SealedTexts.sha256(body);
        database.change(
                "insert into decision_record (arena_id, no, decision_id, body, hash) values (?, ?, ?, ?, ?)",
                record.arenaId(),
                record.no(),
                decisionId,
                body,
                hash);
        return new Records.Entered(record.no(), hash);
    }

    /** The record of a decision, byte for byte. */
    String body(UUID decisionId) {
        return database.first(SELECT + " where decision_id = ?", Chain::row, decisionId)
                .orElseThrow(() ->
                        new RuleViolation(DecisionProblem.RECORD_NOT_FOUND, "no record of decision " + decisionId))
                .body();
    }

    /** Where the record of a decision stands, once there is one. */
    Optional<Records.Entered> entered(UUID decisionId) {
        return database.first(SELECT + " where decision_id = ?", Chain::row, decisionId)
                .map(row -> new Records.Entered(row.no(), row.hash()));
    }

    /** Records of an arena in their order, from behind a given one, with the texts that were not erased. */
    List<ChainEntry> list(UUID arenaId, int after, int limit) {
        List<Row> rows = rows(arenaId, after, limit);
        Map<UUID, List<SealedTexts.SealedText>> said =
                texts.read(rows.stream().map(Row::decisionId).toList());
        return rows.stream()
                .map(row -> new ChainEntry(
                        row.no(),
                        row.decisionId(),
                        row.hash(),
                        row.body(),
                        said.getOrDefault(row.decisionId(), List.of())))
                .toList();
    }

    /** Recomputes records from behind a given one until the first that does not hold, at most so many. */
    ChainVerification verify(UUID arenaId, int after, int most) {
        Records.Entered last = before(arenaId, after);
        int checked = 0;
        while (checked < most) {
            List<Row> rows = rows(arenaId, last.no(), Math.min(CHUNK, most - checked));
            for (Row row : rows) {
                String fault = fault(arenaId, row, last);
                if (fault != null) {
                    return new ChainVerification(
                            arenaId, false, checked, last.no(), last.hash(), row.no(), fault, null);
                }
                checked++;
                last = new Records.Entered(row.no(), row.hash());
            }
            if (rows.size() < CHUNK) {
                break;
            }
        }
        boolean more = checked == most && !rows(arenaId, last.no(), 1).isEmpty();
        return new ChainVerification(
                arenaId, true, checked, last.no(), last.hash(), null, null, more ? last.no() : null);
    }

    private Records.Entered before(UUID arenaId, int after) {
        return rows(arenaId, after - 1, 1).stream()
                .filter(row -> row.no() == after)
                .findFirst()
                .map(row -> new Records.Entered(row.no(), row.hash()))
                .orElse(new Records.Entered(0, NO_HASH));
    }

    private @Nullable String fault(UUID arenaId, Row row, Records.Entered last) {
        if (row.no() != last.no() + 1) {
            return "record " + (last.no() + 1) + " is missing before it";
        }
        if (!SealedTexts.sha256(row.body()).equals(row.hash())) {
            return "its hash is not that of its content";
        }
        try {
            JsonNode record = json.readTree(row.body());
            if (!record.path("prevHash").asText().equals(last.hash())) {
                return "it does not follow the record before it";
            }
            boolean own = record.path("no").asInt() == row.no()
                    && record.path("arenaId").asText().equals(arenaId.toString())
                    && record.path("decisionId")
                            .asText()
                            .equals(row.decisionId().toString());
            if (!own || !CanonicalJson.canonical(row.body()).equals(row.body())) {
                return "it is not the record that its place says";
            }
            return null;
        } catch (JsonProcessingException unreadable) {
            return "it cannot be read";
        }
    }

    private List<Row> rows(UUID arenaId, int after, int limit) {
        return database.list(
                SELECT + " where arena_id = ? and no > ? order by no limit ?", Chain::row, arenaId, after, limit);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getInt("no"), id(row, "decision_id"), row.getString("body"), row.getString("hash"));
    }
}
