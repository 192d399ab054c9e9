package org.cocreation.actor.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cocreation.contracts.SeatRole;
import org.cocreation.database.Database;

/**
 * Whom an arena has asked already, and who has asked it.
 *
 * @param invited who has to answer an invitation
 * @param applied who applied
 * @param settled who was asked or applied before, whatever came of it: nobody is asked twice by a list
 */
record Asked(List<Open> invited, Map<UUID, Open> applied, Set<UUID> settled) {

    /** An open invitation or application. */
    record Open(UUID id, UUID actorId, SeatRole role) {}

    static Asked by(UUID arenaId, Database database) {
        Asked asked = new Asked(new ArrayList<>(), new HashMap<>(), new HashSet<>());
        database.list(
                "select id, actor_id, seat_role, state, closed_reason from invitation where arena_id = ? order by id",
                row -> asked.add(
                        new Open(
                                Database.id(row, "id"),
                                Database.id(row, "actor_id"),
                                SeatRole.valueOf(row.getString("seat_role"))),
                        row.getString("state"),
                        "ARENA_GONE".equals(row.getString("closed_reason"))),
                arenaId);
        return asked;
    }

    /** Whom the arena itself turned away by closing its door may be asked again when it opens. */
    private boolean add(Open open, String state, boolean turnedAway) {
        switch (state) {
            case "SENT" -> invited.add(open);
            case "APPLIED" -> applied.put(open.actorId(), open);
            default -> {
                if (!turnedAway) {
                    settled.add(open.actorId());
                }
            }
        }
        return true;
    }
}
