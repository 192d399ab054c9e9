package org.cocreation.arena.proposal;

import static org.cocreation.database.Database.id;
import static org.cocreation.database.Database.instant;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.arena.proposal.MergeView.Consent;
import org.cocreation.database.Database;

/** Attempts to merge proposals, with the consent of each author. Whoever changes one holds the lock of the proposal that would end. */
@ApplicationScoped
class Merges {

    private static final String LATEST = """
            select m.id, m.proposal_id, m.into_id, m.reason, m.opened_by, m.opened_at, m.closed_by, m.closed_at,
                case when m.state = 'OPEN' and p.state in ('ADOPTED', 'REJECTED', 'SET_ASIDE') then 'LAPSED' else m.state end
                    as state
            from proposal_merge m join proposal p on p.id = m.proposal_id
            where m.proposal_id = ? order by m.id desc limit 1""";

    private final Database database;
    private final Authors authors;

    Merges(Database database, Authors authors) {
        this.database = database;
        this.authors = authors;
    }

    Optional<MergeView> latest(UUID proposalId) {
        return database.first(LATEST, this::view, proposalId);
    }

    void open(UUID mergeId, UUID proposalId, MergeProposal command, UUID by, Instant now) {
        database.change("""
                insert into proposal_merge (id, proposal_id, into_id, reason, opened_by, opened_at, state)
                values (?, ?, ?, ?, ?, ?, 'OPEN')""", mergeId, proposalId, command.into(), command.reason(), by, now);
    }

    void consent(UUID mergeId, UUID actorId, Instant now) {
        database.change(
                "insert into proposal_merge_consent (merge_id, actor_id, consented_at) values (?, ?, ?) on conflict do nothing",
                mergeId,
                actorId,
                now);
    }

    void close(UUID mergeId, MergeView.State state, UUID by, Instant now) {
        database.change(
                "update proposal_merge set state = ?, closed_by = ?, closed_at = ? where id = ? and state = 'OPEN'",
                state,
                by,
                now,
                mergeId);
    }

    private MergeView view(ResultSet row) throws SQLException {
        UUID mergeId = id(row, "id");
        UUID proposalId = id(row, "proposal_id");
        MergeView.State state = MergeView.State.valueOf(row.getString("state"));
        List<Consent> consents = consents(mergeId);
        List<UUID> agreed = consents.stream().map(Consent::actorId).toList();
        return new MergeView(
                mergeId,
                proposalId,
                id(row, "into_id"),
                state,
                row.getString("reason"),
                id(row, "opened_by"),
                Objects.requireNonNull(instant(row, "opened_at"), "opened_at"),
                consents,
                state == MergeView.State.OPEN
                        ? authors.of(proposalId).stream()
                                .filter(author -> !agreed.contains(author))
                                .toList()
                        : List.of(),
                row.getObject("closed_by", UUID.class),
                instant(row, "closed_at"));
    }

    private List<Consent> consents(UUID mergeId) {
        return database.list(
                "select actor_id, consented_at from proposal_merge_consent where merge_id = ? order by consented_at, actor_id",
                row -> new Consent(
                        id(row, "actor_id"), Objects.requireNonNull(instant(row, "consented_at"), "consented_at")),
                mergeId);
    }
}
