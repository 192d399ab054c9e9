package org.cocreation.arena.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.cocreation.database.Database;

/** Keeps what proposals were before each new version. */
@ApplicationScoped
public class EarlierVersions {

    private static final String KEEP = """
            insert into proposal_version
                (proposal_id, version, title, summary, language, framing_version, change_logic, budget_asked, ended_at, basis)
            select id, version, title, summary, language, framing_version, change_logic, budget_asked, ?, ?
            from proposal where id = ?""";

    private final Database database;

    EarlierVersions(Database database) {
        this.database = database;
    }

    /** Keeps the version that the row still holds: call it before the changed proposal is flushed. */
    public void keep(UUID proposalId, IterationBasis basis, Instant endedAt) {
        database.change(KEEP, endedAt, basis, proposalId);
    }
}
