package org.cocreation.arena.proposal;

import static org.cocreation.database.Database.id;
import static org.cocreation.database.Database.instant;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.arena.importing.ExternalId;
import org.cocreation.arena.proposal.ProposalView.History;
import org.cocreation.arena.proposal.ProposalView.TestSummary;
import org.cocreation.contracts.Money;
import org.cocreation.database.Database;
import org.cocreation.database.StoredJson;
import org.jspecify.annotations.Nullable;

/** Reads one proposal, and its whole history when it has one: an idea has only authors. */
@ApplicationScoped
class ProposalQuery {

    private static final String READ = """
            select p.*, (select a.framing_version from arena a where a.id = p.arena_id) as present_framing,
                (select json_agg(json_build_object('actorId', a.actor_id, 'state',
                        case when a.consented_at is null then 'INVITED' when a.invited_by is null then 'ASKED' else 'AUTHOR' end)
                        order by a.consented_at, a.actor_id)
                   from proposal_author a where a.proposal_id = p.id) as authors
            from proposal p where p.id = ?""";

    // Apart, because a plan over these tables costs an idea as much as the rest, and an idea has nothing in them.
    private static final String HISTORY = """
            select
                (select json_agg(json_build_object('version', v.version, 'title', v.title, 'summary', v.summary,
                        'language', v.language, 'framingVersion', v.framing_version, 'changeLogic', v.change_logic,
                        'budgetAsked', v.budget_asked, 'endedAt', v.ended_at, 'basis', v.basis) order by v.version)
                   from proposal_version v where v.proposal_id = p.id) as versions,
                (select json_agg(json_build_object('id', o.id, 'proposalVersion', o.proposal_version, 'kind', o.kind,
                        'description', o.description, 'fidelity', o.fidelity, 'builtBy', o.built_by, 'cost', o.cost,
                        'addedAt', o.added_at) order by o.id)
                   from prototype o where o.proposal_id = p.id) as prototypes,
                (select json_agg(json_build_object('id', t.id, 'prototypeId', t.prototype_id,
                        'proposalVersion', t.proposal_version, 'assumption', t.assumption, 'hypothesis', t.hypothesis,
                        'estimate', t.estimate, 'interval', case when t.interval_lo is not null
                            then json_build_object('lo', t.interval_lo, 'hi', t.interval_hi) end,
                        'outcome', t.outcome, 'next', t.next, 'startedAt', t.started_at, 'recordedAt', t.recorded_at)
                        order by t.id)
                   from prototype_test t where t.proposal_id = p.id) as tests,
                (select j.arena_id <> p.arena_id or j.frame_version < f.version
                   from judged_proposal j join value_frame_in_force f
                     on f.generation = j.generation and f.arena_id = p.arena_id
                  where j.generation = (select live_generation from projection where name = 'value-frames')
                    and j.proposal_id = p.id) as judgement_outdated
            from proposal p where p.id = ? and p.revision = ?""";

    private final Database database;
    private final StoredJson json;

    ProposalQuery(Database database, StoredJson json) {
        this.database = database;
        this.json = json;
    }

    /** A proposal and the revision that its ETag names. */
    record Read(ProposalView view, long revision) {}

    Read read(UUID id) {
        while (true) {
            Read read = database.first(READ, row -> new Read(view(row), row.getLong("revision")), id)
                    .orElseThrow(() -> Proposals.unknown(id));
            if (read.view().state() == ProposalState.IDEA) {
                return read;
            }
            Optional<History> history = database.first(HISTORY, this::history, id, read.revision());
            if (history.isPresent()) {
                return new Read(read.view().with(history.get()), read.revision());
            }
            // It changed in between: read it again, so that what is shown is what its ETag names.
        }
    }

    private History history(ResultSet row) throws SQLException {
        return new History(
                list(row, "versions", new TypeReference<List<ProposalView.EarlierVersion>>() {}),
                list(row, "prototypes", new TypeReference<List<ProposalView.PrototypeView>>() {}),
                list(row, "tests", new TypeReference<List<TestSummary>>() {}),
                row.getBoolean("judgement_outdated"));
    }

    private ProposalView view(ResultSet row) throws SQLException {
        List<Assumption> changeLogic = list(row, "change_logic", new TypeReference<List<Assumption>>() {});
        ProposalState state = ProposalState.valueOf(row.getString("state"));
        String reason = row.getString("set_aside_reason");
        String source = row.getString("external_source");
        String waiver = row.getString("waiver_reason");
        return new ProposalView(
                id(row, "id"),
                id(row, "arena_id"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("language"),
                state,
                row.getInt("version"),
                row.getInt("framing_version"),
                !state.ended() && row.getInt("framing_version") < row.getInt("present_framing"),
                false,
                id(row, "shared_by"),
                Objects.requireNonNullElse(instant(row, "shared_at"), Instant.EPOCH),
                instant(row, "submitted_at"),
                row.getObject("derived_from", UUID.class),
                list(row, "authors", new TypeReference<List<ProposalView.Author>>() {}),
                changeLogic,
                one(row, "budget_asked", Money.class),
                List.of(),
                List.of(),
                List.of(),
                History.NONE.untested(changeLogic),
                row.getInt("supporters"),
                one(row, "external_support", ExternalSupport.class),
                source == null ? null : new ExternalId(source, row.getString("external_id")),
                reason == null
                        ? null
                        : new ProposalView.Aside(
                                SetAsideReason.valueOf(reason),
                                row.getString("set_aside_note"),
                                row.getObject("merged_into", UUID.class)),
                row.getBoolean("recommended"),
                row.getObject("decision_id", UUID.class),
                waiver == null ? null : new PrototypeWaiver(waiver, id(row, "waiver_by")));
    }

    private <T> List<T> list(ResultSet row, String column, TypeReference<List<T>> type) throws SQLException {
        String written = row.getString(column);
        return written == null ? List.of() : json.read(written, type);
    }

    private <T> @Nullable T one(ResultSet row, String column, Class<T> type) throws SQLException {
        String written = row.getString(column);
        return written == null ? null : json.read(written, type);
    }
}
