package org.cocreation.arena.formation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.cocreation.database.Database;

/** Finds what authorises and equips an arena, in one query over mandates, authorities, seats and commitments. */
@ApplicationScoped
public class FormationEvidence {

    private static final String QUERY = """
            select
                (select min(m.id::text)::uuid from mandate m where m.arena_id = a.id and m.state = 'ACTIVE') as mandate_id,
                (select count(*) from mandate m where m.arena_id = a.id and m.state = 'ACTIVE') as mandates,
                (select count(distinct s.actor_id)
                   from seat s join known_authority k on k.actor_id = s.actor_id and not k.withdrawn
                    and k.generation = (select live_generation from projection where name = 'authorities')
                  where s.arena_id = a.id and s.left_at is null
                    and exists (select 1 from unnest(a.jurisdictions) place, unnest(k.jurisdictions) own
                                 where place = own or starts_with(place, own || '-'))) as sponsors,
                (select coalesce(sum(c.hours), 0) from known_commitment c
                  where c.arena_id = a.id and c.active
                    and c.generation = (select live_generation from projection where name = 'commitments')) as hours
            from arena a where a.id = ?""";

    private final Database database;

    FormationEvidence(Database database) {
        this.database = database;
    }

    /** The evidence as committed and as written by the caller's own transaction. */
    public Authorisation of(UUID arenaId) {
        return database.first(
                        QUERY,
                        row -> new Authorisation(
                                row.getObject("mandate_id", UUID.class),
                                row.getInt("mandates"),
                                row.getInt("sponsors"),
                                row.getDouble("hours")),
                        arenaId)
                .orElse(new Authorisation(null, 0, 0, 0));
    }
}
