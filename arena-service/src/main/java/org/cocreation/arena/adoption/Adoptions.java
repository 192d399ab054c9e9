package org.cocreation.arena.adoption;

import static org.cocreation.database.Database.id;
import static org.cocreation.database.Database.instant;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.arena.proposal.Proposal;
import org.cocreation.arena.proposal.Proposals;
import org.cocreation.contracts.ArenaEvent.AdoptionObserved;
import org.cocreation.contracts.ArenaEvent.ProposalAdopted;
import org.cocreation.database.Database;
import org.cocreation.database.Filter;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Records and lists what jurisdictions did with proposals. What others do with a proposal is observed as long as the platform runs, also
 * after the arena that made it has ended.
 */
@ApplicationScoped
public class Adoptions {

    private static final String INSERT = """
            insert into adoption_record (id, proposal_id, jurisdiction, status, step_size, observed_at, source, note, decision_id,
                recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Database database;
    private final Proposals proposals;
    private final EventLog events;
    private final Cursors cursors;
    private final InstantSource clock;
    private final Ids ids;

    Adoptions(Database database, Proposals proposals, EventLog events, Cursors cursors, InstantSource clock, Ids ids) {
        this.database = database;
        this.proposals = proposals;
        this.events = events;
        this.cursors = cursors;
        this.clock = clock;
        this.ids = ids;
    }

    /** The arena's own adoption, by itself or by its authority: the first record of each jurisdiction it holds for. */
    public void own(ProposalAdopted adopted, Instant now) {
        for (String jurisdiction : adopted.jurisdictions()) {
            database.change(
                    INSERT + " on conflict do nothing",
                    ids.next(),
                    adopted.proposalId(),
                    jurisdiction,
                    AdoptionStatus.ADOPTED,
                    adopted.stepSize(),
                    day(now),
                    null,
                    null,
                    adopted.decisionId(),
                    null,
                    now);
        }
    }

    AdoptionRecord observe(UUID proposalId, ObserveAdoption command, Optional<UUID> by) {
        Instant now = clock.instant();
        LocalDate on = Objects.requireNonNullElse(command.observedAt(), day(now));
        if (on.isAfter(day(now))) {
            throw RuleViolation.invalid("/observedAt", "in-the-future", "must not be later than today");
        }
        Proposal proposal = proposals.lock(proposalId);
        AdoptionRecord adoption = new AdoptionRecord(
                ids.next(),
                proposalId,
                command.jurisdiction(),
                command.status(),
                command.stepSize(),
                on,
                command.source(),
                command.note(),
                null,
                now);
        database.change(
                INSERT,
                adoption.id(),
                proposalId,
                adoption.jurisdiction(),
                adoption.status(),
                adoption.stepSize(),
                on,
                adoption.source(),
                adoption.note(),
                null,
                by.orElse(null),
                now);
        events.append(new AdoptionObserved(
                proposal.arenaId(),
                proposalId,
                adoption.id(),
                adoption.jurisdiction(),
                adoption.status().name(),
                command.stepSize() == null ? null : command.stepSize().name(),
                on));
        return adoption;
    }

    Page<AdoptionRecord> list(
            UUID proposalId, @Nullable String jurisdiction, @Nullable Integer limit, @Nullable String cursor) {
        Cursors.Start start = cursors.start(limit, cursor, "adoptions", proposalId, jurisdiction);
        if (proposals.findByIdOptional(proposalId).isEmpty()) {
            throw Proposals.unknown(proposalId);
        }
        Filter filter = new Filter("select * from adoption_record")
                .and("proposal_id = ?", proposalId)
                .and("jurisdiction = ?", jurisdiction)
                .and(
                        "id > ?",
                        start.first() ? null : UUID.fromString(start.after().get(0)))
                .order("id", start.fetch());
        return cursors.page(
                start,
                database.list(filter.sql(), Adoptions::adoption, filter.values()),
                row -> List.of(row.id().toString()),
                row -> row);
    }

    private static LocalDate day(Instant time) {
        return time.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static AdoptionRecord adoption(ResultSet row) throws SQLException {
        String step = row.getString("step_size");
        return new AdoptionRecord(
                id(row, "id"),
                id(row, "proposal_id"),
                row.getString("jurisdiction"),
                AdoptionStatus.valueOf(row.getString("status")),
                step == null ? null : StepSize.valueOf(step),
                row.getObject("observed_at", LocalDate.class),
                row.getString("source"),
                row.getString("note"),
                row.getObject("decision_id", UUID.class),
                Objects.requireNonNullElse(instant(row, "recorded_at"), Instant.EPOCH));
    }
}
