package org.cocreation.value.lesson;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.database.Database;
import org.cocreation.kit.http.Cursors;
import org.jspecify.annotations.Nullable;

/** All lessons and embeddings. A row is written once and never changes. */
@ApplicationScoped
class Lessons {

    private static final String LESSON = "select id, arena_id, kind, source, source_id, text, recorded_at from lesson";
    private static final String EMBEDDING = """
            select e.id, e.organisation_id, e.kind, e.text, e.double_loop, e.effective_from, e.embedded_at,
                   (select array_agg(l.lesson_id::text order by l.lesson_id)
                    from embedding_lesson l where l.embedding_id = e.id) as lesson_ids
            from embedding e""";
    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final Database database;

    Lessons(Database database) {
        this.database = database;
    }

    /** Keeps a lesson; false where the one of that test is kept already. */
    boolean keep(LessonView lesson) {
        return database.change(
                        """
                        insert into lesson (id, arena_id, kind, source, source_id, text, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (source_id) where text is null do nothing""",
                        lesson.id(),
                        lesson.arenaId(),
                        lesson.kind(),
                        lesson.source(),
                        lesson.sourceId(),
                        lesson.text(),
                        lesson.recordedAt())
                == 1;
    }

    void keep(EmbeddingView embedding) {
        database.change(
                """
                insert into embedding (id, organisation_id, kind, text, double_loop, effective_from, embedded_at)
                values (?, ?, ?, ?, ?, ?, ?)""",
                embedding.id(),
                embedding.organisationId(),
                embedding.kind(),
                embedding.text(),
                embedding.doubleLoop(),
                embedding.effectiveFrom(),
                embedding.embeddedAt());
        database.change(
                "insert into embedding_lesson (embedding_id, lesson_id) select ?, id from unnest(?) as id",
                embedding.id(),
                embedding.lessonIds());
    }

    Optional<LessonView> find(UUID id) {
        return database.first(LESSON + " where id = ?", Lessons::lesson, id);
    }

    List<LessonView> find(Collection<UUID> ids) {
        return database.list(LESSON + " where id = any(?)", Lessons::lesson, ids);
    }

    /** Newest first. */
    List<LessonView> page(@Nullable UUID arenaId, @Nullable UUID organisationId, Cursors.Start start) {
        String embedded = organisationId == null
                ? " and ?::uuid is null"
                : " and exists (select 1 from embedding_lesson l join embedding e on e.id = l.embedding_id"
                        + " where l.lesson_id = lesson.id and e.organisation_id = ?)";
        return database.list(
                LESSON + " where id < ?" + (arenaId == null ? " and ?::uuid is null" : " and arena_id = ?") + embedded
                        + " order by id desc limit ?",
                Lessons::lesson,
                after(start),
                arenaId,
                organisationId,
                start.fetch());
    }

    Optional<EmbeddingView> findEmbedding(UUID id) {
        return database.first(EMBEDDING + " where e.id = ?", Lessons::embedding, id);
    }

    /** Newest first. */
    List<EmbeddingView> embeddings(@Nullable UUID organisationId, @Nullable UUID lessonId, Cursors.Start start) {
        return database.list(
                EMBEDDING + " where e.id < ?"
                        + (organisationId == null ? " and ?::uuid is null" : " and e.organisation_id = ?")
                        + (lessonId == null
                                ? " and ?::uuid is null"
                                : " and e.id in (select embedding_id from embedding_lesson where lesson_id = ?)")
                        + " order by e.id desc limit ?",
                Lessons::embedding,
                after(start),
                organisationId,
                lessonId,
                start.fetch());
    }

    private static UUID after(Cursors.Start start) {
        return start.first() ? LAST : UUID.fromString(start.after().get(0));
    }

    private static LessonView lesson(ResultSet row) throws SQLException {
        return new LessonView(
                Database.id(row, "id"),
                Database.id(row, "arena_id"),
                LessonKind.valueOf(row.getString("kind")),
                LessonSource.valueOf(row.getString("source")),
                row.getObject("source_id", UUID.class),
                row.getString("text"),
                moment(row, "recorded_at"));
    }

    private static EmbeddingView embedding(ResultSet row) throws SQLException {
        var day = row.getDate("effective_from");
        return new EmbeddingView(
                Database.id(row, "id"),
                Database.id(row, "organisation_id"),
                Database.texts(row, "lesson_ids").stream().map(UUID::fromString).toList(),
                EmbeddingKind.valueOf(row.getString("kind")),
                row.getString("text"),
                row.getBoolean("double_loop"),
                day == null ? null : day.toLocalDate(),
                moment(row, "embedded_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Database.instant(row, column));
    }
}
