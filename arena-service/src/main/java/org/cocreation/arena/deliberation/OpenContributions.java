package org.cocreation.arena.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cocreation.database.Database;

/**
 * Concerns and suggestions about proposals of which nobody has said what became of them. One that was hidden is still open: otherwise a
 * facilitator could hide a concern away before a decision.
 */
@ApplicationScoped
public class OpenContributions {

    private static final String OPEN = """
            select id, proposal_id, kind from contribution
            where proposal_id = any(?) and outcome is null and state <> 'WITHDRAWN' and kind in ('QUESTION', 'CONCERN', 'SUGGESTION')
              and kind <> 'QUESTION'
            order by id""";

    private final Database database;

    OpenContributions(Database database) {
        this.database = database;
    }

    /** An open concern or suggestion, about a proposal or one of its prototypes. */
    public record Open(UUID id, UUID proposalId, ContributionKind kind) {}

    /** Those about the given proposals and their prototypes, oldest first. */
    public List<Open> on(Collection<UUID> proposalIds) {
        return proposalIds.isEmpty()
                ? List.of()
                : database.list(
                        OPEN,
                        row -> new Open(
                                Database.id(row, "id"),
                                Database.id(row, "proposal_id"),
                                ContributionKind.valueOf(row.getString("kind"))),
                        proposalIds);
    }
}
