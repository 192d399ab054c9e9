package org.cocreation.actor.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.cocreation.actor.actor.PersonalReadService;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.RuleViolation;
import org.cocreation.sortition.Kind;
import org.cocreation.sortition.Lottery;
import org.cocreation.sortition.Person;
import org.cocreation.sortition.Pool;
import org.jspecify.annotations.Nullable;

/** Shows panels: the facts to everybody, numbered pools to auditors, and to stewards who was drawn. */
@ApplicationScoped
class PanelQuery {

    private final Panels panels;
    private final PoolPeople people;
    private final Lotteries lotteries;
    private final PersonalReadService reads;
    private final Cursors cursors;

    PanelQuery(Panels panels, PoolPeople people, Lotteries lotteries, PersonalReadService reads, Cursors cursors) {
        this.panels = panels;
        this.people = people;
        this.lotteries = lotteries;
        this.reads = reads;
        this.cursors = cursors;
    }

    Page<PanelView> page(
            @Nullable UUID arenaId, @Nullable PanelState state, @Nullable Integer limit, @Nullable String cursor) {
        Cursors.Start start = cursors.start(limit, cursor, "panels", arenaId, state);
        UUID after = start.first() ? null : UUID.fromString(start.after().get(0));
        return cursors.page(
                start,
                panels.list(arenaId, state, after, start.fetch()),
                panel -> List.of(panel.id().toString()),
                panel -> PanelView.of(panel, null, null, null));
    }

    PanelView one(UUID id) {
        Panel panel = panels.get(id);
        return switch (panel.state()) {
            case DRAFT -> PanelView.of(panel, null, null, null);
            case INFEASIBLE -> PanelView.of(panel, lotteries.relaxation(id).orElse(null), null, null);
            case ANNOUNCED -> PanelView.of(panel, null, chances(lottery(panel)), null);
            case DRAWN -> PanelView.of(panel, null, chances(lottery(panel)), places(panel));
        };
    }

    /** The draw with numbered people; who reads it is noted, because strata are personal even so. */
    PanelAudit audit(UUID id) {
        Panel panel = panels.get(id);
        panel.announcement();
        reads.record("PanelResource.audit", "/v1/panels/" + id + "/audit");
        Lottery lottery = lottery(panel);
        List<PoolMember> members = people.members(id);
        boolean drawn = panel.state() == PanelState.DRAWN;
        return new PanelAudit(
                one(id),
                Lottery.TICKETS,
                kinds(lottery),
                lottery.panels(),
                drawn ? numbers(members, each -> Integer.valueOf(0).equals(each.round())) : null,
                drawn
                        ? members.stream()
                                .filter(each -> each.round() != null && each.round() > 0)
                                .sorted(Comparator.comparing(PoolMember::round))
                                .map(each -> new PanelAudit.Replaced(each.round(), each.no()))
                                .toList()
                        : null,
                drawn ? numbers(members, each -> !each.member() && !each.inPool()) : null);
    }

    String categories(UUID id) {
        return PanelFiles.categories(panels.get(id).terms().quotas());
    }

    /** The pool with numbers for ids. */
    String respondents(UUID id) {
        Panel panel = panels.get(id);
        reads.record("PanelFileResource.respondents", "/v1/panels/" + id + "/respondents");
        return PanelFiles.respondents(
                panel.terms().quotas(), people.persons(id, panel.terms().quotas()));
    }

    /** Who has a place, or who is left, with the ids of actors or those of the imported file. */
    String people(UUID id, boolean selected) {
        Panel panel = panels.get(id);
        if (panel.state() != PanelState.DRAWN) {
            throw new RuleViolation(PanelProblem.PANEL_NOT_DRAWN, "the panel is " + panel.state());
        }
        reads.record("PanelFileResource.people", "/v1/panels/" + id + (selected ? "/selected" : "/remaining"));
        Map<String, Person> persons = new TreeMap<>();
        people.persons(id, panel.terms().quotas()).forEach(each -> persons.put(each.id(), each));
        List<Person> chosen = new ArrayList<>();
        for (PoolMember member : people.members(id)) {
            Person person = persons.get(member.name());
            if (person != null && (selected ? member.member() : member.inPool())) {
                String name = member.actorId() != null
                        ? member.actorId().toString()
                        : Optional.ofNullable(member.externalId()).orElse("");
                chosen.add(new Person(name, person.features()));
            }
        }
        return PanelFiles.respondents(panel.terms().quotas(), chosen);
    }

    private Lottery lottery(Panel panel) {
        Pool pool = people.pool(panel.id(), panel.terms().quotas());
        return lotteries
                .lottery(panel.id(), pool)
                .orElseThrow(() -> new IllegalStateException("announced without a lottery: " + panel.id()));
    }

    private static List<PanelView.Chance> chances(Lottery lottery) {
        Map<Double, Integer> people = new TreeMap<>();
        List<Kind> kinds = lottery.pool().kinds();
        for (int kind = 0; kind < kinds.size(); kind++) {
            people.merge(lottery.chance(kind), kinds.get(kind).count(), Integer::sum);
        }
        return people.entrySet().stream()
                .map(each -> new PanelView.Chance(each.getKey(), each.getValue()))
                .toList();
    }

    private PanelView.Places places(Panel panel) {
        List<PoolMember> members = people.members(panel.id());
        int taken = (int) members.stream().filter(PoolMember::member).count();
        int replaced = (int) members.stream()
                .filter(each -> each.round() != null && each.round() > 0)
                .count();
        return new PanelView.Places(taken, panel.terms().size() - taken, replaced);
    }

    private static List<PanelAudit.AlikePeople> kinds(Lottery lottery) {
        Pool pool = lottery.pool();
        List<PanelAudit.AlikePeople> kinds = new ArrayList<>();
        for (int i = 0; i < pool.kinds().size(); i++) {
            Kind kind = pool.kinds().get(i);
            kinds.add(new PanelAudit.AlikePeople(
                    kind.quotas().stream()
                            .map(quota -> pool.quotas().get(quota).feature())
                            .toList(),
                    lottery.chance(i),
                    kind.people().stream().map(Integer::valueOf).sorted().toList()));
        }
        return kinds;
    }

    private static List<Integer> numbers(List<PoolMember> members, Predicate<PoolMember> which) {
        return members.stream().filter(which).map(PoolMember::no).toList();
    }
}
