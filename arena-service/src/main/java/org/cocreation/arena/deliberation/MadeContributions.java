package org.cocreation.arena.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.database.Database;
import org.jspecify.annotations.Nullable;

/**
 * Writes new contributions in one statement, which also makes sure that what they are about belongs to the arena: people contribute more
 * often than they do anything else.
 */
@ApplicationScoped
class MadeContributions {

    private static final String INSERT = """
            insert into contribution
                (id, version, arena_id, about_kind, about_id, proposal_id, kind, text, language, in_reply_to, made_by, made_at, state)
            select ?, 0, s.arena_id, ?, s.id, s.proposal_id, ?, ?, ?, ?, ?, ?, 'VISIBLE'
            from (%s) s where s.id = ? and s.arena_id = ?""";

    private static final Map<About.Kind, String> INSERTS = new EnumMap<>(Map.of(
            About.Kind.ARENA,
            INSERT.formatted("select id, id as arena_id, null::uuid as proposal_id from arena"),
            About.Kind.PROPOSAL,
            INSERT.formatted("select id, arena_id, id as proposal_id from proposal"),
            About.Kind.PROTOTYPE,
            INSERT.formatted("select o.id, p.arena_id, p.id as proposal_id from prototype o"
                    + " join proposal p on p.id = o.proposal_id"),
            About.Kind.SESSION,
            INSERT.formatted("select id, arena_id, null::uuid as proposal_id from session")));

    private final Database database;

    MadeContributions(Database database) {
        this.database = database;
    }

    /** What an answer has to know of the contribution that it answers. */
    record Answered(UUID arenaId, About about, ContributionKind kind, ContributionState state) {}

    Optional<Answered> find(@Nullable UUID id) {
        return database.first(
                "select arena_id, about_kind, about_id, kind, state from contribution where id = ?",
                row -> new Answered(
                        Database.id(row, "arena_id"),
                        new About(About.Kind.valueOf(row.getString("about_kind")), Database.id(row, "about_id")),
                        ContributionKind.valueOf(row.getString("kind")),
                        ContributionState.valueOf(row.getString("state"))),
                id);
    }

    /** False when what it is about does not belong to the arena; then nothing was written. */
    boolean add(UUID id, UUID arenaId, MakeContribution command, UUID by, Instant now) {
        About about = command.about();
        return database.change(
                        Objects.requireNonNull(INSERTS.get(about.kind()), "every kind of thing has its table"),
                        id,
                        about.kind(),
                        command.kind(),
                        command.text(),
                        command.language(),
                        command.inReplyTo(),
                        by,
                        now,
                        about.id(),
                        arenaId)
                == 1;
    }
}
