package org.cocreation.arena.actor;

import static org.cocreation.database.Database.id;
import static org.cocreation.database.Database.instant;
import static org.cocreation.database.Database.texts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.Money;
import org.cocreation.database.Database;

/** All recognised authorities that have not been withdrawn. */
@ApplicationScoped
public class Authorities {

    private final Database database;

    Authorities(Database database) {
        this.database = database;
    }

    /** The authorities of an actor; until the caller commits, none of them can be withdrawn. */
    public List<Authority> hold(UUID actorId) {
        return database.list("""
                select id, actor_id, decision_types, jurisdictions, ceiling_amount, ceiling_currency, held_by, term_ends
                from known_authority
                where actor_id = ? and not withdrawn
                  and generation = (select live_generation from projection where name = 'authorities')
                order by id
                for share""", Authorities::authority, actorId);
    }

    private static Authority authority(ResultSet row) throws SQLException {
        String currency = row.getString("ceiling_currency");
        return new Authority(
                id(row, "id"),
                id(row, "actor_id"),
                texts(row, "decision_types"),
                texts(row, "jurisdictions"),
                currency == null ? null : new Money(row.getLong("ceiling_amount"), currency),
                row.getString("held_by"),
                instant(row, "term_ends"));
    }
}
