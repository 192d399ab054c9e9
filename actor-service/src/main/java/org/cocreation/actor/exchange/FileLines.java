package org.cocreation.actor.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cocreation.actor.actor.Duplicates;
import org.cocreation.actor.actor.Duplicates.Traits;
import org.cocreation.actor.exchange.ActorImport.PossibleDuplicate;
import org.cocreation.database.Database;

/**
 * Remembers the lines of a file while it is tried out, and finds those that may be about the same actor. Nobody is registered by a dry
 * run, so that the register cannot tell.
 */
@ApplicationScoped
class FileLines {

    private static final int MOST_EACH = 5;

    private static final String REMEMBER = """
            insert into actor_import_line (import_id, line, name_key, places, email, phone)
            select ?, line::integer, coalesce(plain_name(name), ''), string_to_array(places, ' '), lower(email), regexp_replace(phone, '[^0-9]+', '', 'g')
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) as fresh (line, name, places, email, phone)""";

    private static final String ALIKE = """
            select line, other, array_agg(because order by because) as because from lines_alike(?, ?::integer[], ?)
            group by line, other order by line, other""";

    private final Database database;

    FileLines(Database database) {
        this.database = database;
    }

    /** Remembers lines, and hints at those above that are like them. */
    List<PossibleDuplicate> alike(UUID importId, Map<Integer, Traits> fresh) {
        if (fresh.isEmpty()) {
            return List.of();
        }
        Map<Integer, Traits> sorted = new TreeMap<>(fresh);
        List<String> lines = sorted.keySet().stream().map(String::valueOf).toList();
        List<String> names = new ArrayList<>();
        List<String> places = new ArrayList<>();
        List<String> emails = new ArrayList<>();
        List<String> phones = new ArrayList<>();
        for (Traits traits : sorted.values()) {
            names.add(traits.name());
            places.add(String.join(" ", traits.jurisdictions()));
            emails.add(traits.email());
            phones.add(traits.phone());
        }
        database.change(REMEMBER, importId, lines, names, places, emails, phones);
        return database.list(
                ALIKE,
                row -> new PossibleDuplicate(
                        row.getInt("line"),
                        null,
                        row.getInt("other"),
                        Database.texts(row, "because").stream()
                                .map(Duplicates.Because::valueOf)
                                .toList()),
                importId,
                lines.stream().collect(Collectors.joining(",", "{", "}")),
                MOST_EACH);
    }

    /** Forgets all lines of a file. */
    void forget(UUID importId) {
        database.change("delete from actor_import_line where import_id = ?", importId);
    }
}
