package org.cocreation.arena.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.cocreation.database.Database;
import org.cocreation.database.Filter;
import org.cocreation.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;

/** Each list of contributions is read from an index in its order, so that a page among many costs what a page among few does. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ContributionListsIT {

    private static final UUID ARENA = UUID.randomUUID();
    private static final UUID PROPOSAL = UUID.randomUUID();
    private static final UUID MIDDLE = UUID.fromString("80000000-0000-0000-0000-000000000000");
    private static final String MANY = """
            insert into contribution (id, version, arena_id, about_kind, about_id, proposal_id, kind, text, language, made_by, made_at,
                state, outcome, outcome_reason, settled_by, settled_at)
            select gen_random_uuid(), 0, ?::uuid, kind, about, case when kind = 'PROPOSAL' then about end, 'CONCERN', 'many', 'en', ?::uuid,
                now(), 'VISIBLE', settled, case when settled is not null then 'no' end, case when settled is not null then about end,
                case when settled is not null then now() end
            from (select case when n % 100 = 0 then 'ARENA' else 'PROPOSAL' end as kind,
                    case when n % 100 = 0 then ?::uuid when n % 101 = 0 then ?::uuid else gen_random_uuid() end as about,
                    case when n % 50 <> 0 then 'NOT_TAKEN_UP' end as settled
                from generate_series(1, 30000) n) many""";

    @Inject
    Database database;

    @Test
    void everyPageIsReadFromAnIndexInItsOrder() {
        QuarkusTransaction.requiringNew().run(() -> database.change(MANY, ARENA, ARENA, ARENA, PROPOSAL));
        database.change("analyze contribution");

        for (boolean oldest : List.of(true, false)) {
            for (UUID after : new UUID[] {null, MIDDLE}) {
                inOrder(ContributionQuery.inArena(ARENA, null, null), oldest, after);
                inOrder(ContributionQuery.inArena(ARENA, ARENA, null), oldest, after);
                inOrder(ContributionQuery.inArena(ARENA, null, Waiting.OPEN), oldest, after);
                inOrder(ContributionQuery.onProposal(PROPOSAL, false), oldest, after);
            }
        }
        // Too few to matter in which order they are read.
        indexed(ContributionQuery.inArena(ARENA, PROPOSAL, null));
        indexed(ContributionQuery.inArena(ARENA, null, Waiting.APPEALED));
        indexed(ContributionQuery.onProposal(PROPOSAL, true));
        indexed(ContributionQuery.answering(PROPOSAL));
    }

    private void inOrder(Filter filter, boolean oldest, UUID after) {
        assertThat(plan(ContributionQuery.from(filter, oldest, after, 21)))
                .as(filter.sql())
                .contains("Index Scan")
                .doesNotContain("Seq Scan", "Sort");
    }

    private void indexed(Filter filter) {
        assertThat(plan(ContributionQuery.from(filter, false, null, 21)))
                .as(filter.sql())
                .contains("Index")
                .doesNotContain("Seq Scan");
    }

    private String plan(Filter filter) {
        return String.join("\n", database.list("explain " + filter.sql(), row -> row.getString(1), filter.values()));
    }
}
