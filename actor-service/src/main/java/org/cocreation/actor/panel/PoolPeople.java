package org.cocreation.actor.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.database.Database;
import org.cocreation.sortition.Person;
import org.cocreation.sortition.Pool;
import org.cocreation.sortition.Quota;
import org.jspecify.annotations.Nullable;

/** The people of all pools. */
@ApplicationScoped
class PoolPeople {

    private final Database database;

    PoolPeople(Database database) {
        this.database = database;
    }

    /** Numbers people from 1 and keeps them. */
    void add(UUID panelId, List<PoolPerson> people) {
        Map<List<String>, Integer> kinds = new LinkedHashMap<>();
        List<String> kindOf = new ArrayList<>();
        List<@Nullable String> actors = new ArrayList<>();
        List<@Nullable String> externals = new ArrayList<>();
        for (PoolPerson person : people) {
            kindOf.add(String.valueOf(kinds.computeIfAbsent(person.features(), any -> kinds.size() + 1)));
            actors.add(person.actorId() == null ? null : person.actorId().toString());
            externals.add(person.externalId());
        }
        kinds.forEach((features, kind) -> database.change(
                "insert into panel_kind (panel_id, kind, features) values (?, ?, ?)", panelId, kind, features));
        database.change("""
                insert into panel_person (panel_id, no, kind, actor_id, external_id)
                select ?, n, k::integer, a::uuid, e
                from unnest(?::text[], ?::text[], ?::text[]) with ordinality as person (k, a, e, n)""", panelId, kindOf, actors, externals);
    }

    /** The people as the draw knows them: by number, with their features. */
    List<Person> persons(UUID panelId, List<PanelQuota> quotas) {
        List<String> categories =
                quotas.stream().map(PanelQuota::stratum).distinct().toList();
        return database.list(
                """
                        select person.no, panel_kind.features from panel_person person join panel_kind using (panel_id, kind)
                        where panel_id = ? order by person.no""", row -> person(row.getString("no"), categories, Database.texts(row, "features")), panelId);
    }

    static Person person(String id, List<String> categories, List<String> values) {
        Map<String, String> features = new HashMap<>();
        for (int i = 0; i < categories.size(); i++) {
            features.put(categories.get(i), values.get(i));
        }
        return new Person(id, features);
    }

    Pool pool(UUID panelId, List<PanelQuota> quotas) {
        List<Quota> limits = quotas.stream().map(PanelQuota::quota).toList();
        return Pool.of(limits, persons(panelId, quotas));
    }

    List<PoolMember> members(UUID panelId) {
        return database.list(
                "select * from panel_person where panel_id = ? order by no",
                row -> new PoolMember(
                        row.getInt("no"),
                        row.getObject("actor_id", UUID.class),
                        row.getString("external_id"),
                        row.getString("state"),
                        row.getObject("round", Integer.class),
                        row.getObject("invitation_id", UUID.class)),
                panelId);
    }

    void seat(UUID panelId, int no, int round, @Nullable UUID invitationId) {
        database.change(
                "update panel_person set state = 'MEMBER', round = ?, invitation_id = ?::uuid where panel_id = ? and no = ?",
                round,
                invitationId == null ? null : invitationId.toString(),
                panelId,
                no);
    }

    /** This person cannot take part, or not any more. */
    void out(UUID panelId, int no) {
        database.change("update panel_person set state = 'OUT' where panel_id = ? and no = ?", panelId, no);
    }

    /** Members whose invitations were closed without a seat although the arena wanted them. */
    List<PoolMember> leavers(UUID panelId) {
        List<UUID> closed = database.list("""
                        select invitation.id from panel_person person join invitation on invitation.id = person.invitation_id
                        where person.panel_id = ? and person.state = 'MEMBER' and invitation.state = 'CLOSED'
                          and invitation.closed_reason in ('DECLINED', 'EXPIRED', 'ACTOR_ERASED')""", row -> Database.id(row, "id"), panelId);
        return members(panelId).stream()
                .filter(each -> each.invitationId() != null && closed.contains(each.invitationId()))
                .toList();
    }

    /** What is left of somebody who is erased is a number with features; nobody is drawn by it any more. */
    void forget(UUID actorId) {
        database.change("""
                update panel_person set actor_id = null, external_id = null,
                    state = case when state = 'POOL' then 'OUT' else state end
                where actor_id = ?""", actorId);
    }

    /** The pools that an actor was in. */
    List<PoolMembership> of(UUID actorId) {
        return database.list(
                """
                        select panel_id, panel.arena_id, panel_kind.features, person.round
                        from panel_person person join panel on panel.id = panel_id join panel_kind using (panel_id, kind)
                        where actor_id = ? order by panel_id""",
                row -> new PoolMembership(
                        Database.id(row, "panel_id"),
                        Database.id(row, "arena_id"),
                        Database.texts(row, "features"),
                        row.getObject("round") != null),
                actorId);
    }
}
