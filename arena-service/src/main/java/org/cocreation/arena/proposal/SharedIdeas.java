package org.cocreation.arena.proposal;

import static org.cocreation.database.Database.id;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.arena.importing.ExternalId;
import org.cocreation.database.Database;
import org.cocreation.database.StoredJson;

/** Writes new ideas in one statement: sharing them is what the platform does most. */
@ApplicationScoped
class SharedIdeas {

    private static final String INSERT = """
            with shared as (
                insert into proposal
                    (id, revision, arena_id, title, summary, language, derived_from, framing_version, version, state,
                     change_logic, budget_asked, shared_by, shared_at, changed_at, supporters, external_source, external_id,
                     external_support)
                values (?, 0, ?, ?, ?, ?, ?, ?, 1, 'IDEA', ?::jsonb, ?::jsonb, ?, ?, ?, 0, ?, ?, ?::jsonb)
                returning id, shared_by, shared_at)
            insert into proposal_author (proposal_id, actor_id, invited_by, consented_at)
            select id, shared_by, shared_by, shared_at from shared""";

    private final Database database;
    private final StoredJson json;

    SharedIdeas(Database database, StoredJson json) {
        this.database = database;
        this.json = json;
    }

    Optional<UUID> find(ExternalId external) {
        return database.first(
                "select id from proposal where external_source = ? and external_id = ?",
                row -> id(row, "id"),
                external.source(),
                external.id());
    }

    void add(UUID id, UUID arenaId, ShareIdea idea, int framingVersion, UUID by, Instant now) {
        ExternalId external = idea.externalId();
        database.change(
                INSERT,
                id,
                arenaId,
                idea.title(),
                Objects.requireNonNullElse(idea.summary(), ""),
                idea.language(),
                idea.derivedFrom(),
                framingVersion,
                json.write(Objects.requireNonNullElse(idea.changeLogic(), List.of())),
                json.write(Budget.money(idea.budgetAsked())),
                by,
                now,
                now,
                external == null ? null : external.source(),
                external == null ? null : external.id(),
                json.write(idea.externalSupport()));
    }
}
