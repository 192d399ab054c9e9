package org.cocreation.actor.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.actor.arena.KnownArena;
import org.cocreation.actor.arena.KnownArenas;
import org.cocreation.actor.invitation.DrawnInvitationService;
import org.cocreation.contracts.PanelEvent.PanelMemberReplaced;
import org.cocreation.kit.event.EventLog;
import org.cocreation.sortition.Lottery;
import org.cocreation.sortition.Pool;
import org.cocreation.sortition.Replacement;

/** What computation, time and answers do to panels. One public method, one transaction. */
@ApplicationScoped
@Transactional
public class DrawService {

    private final Panels panels;
    private final PoolPeople people;
    private final Lotteries lotteries;
    private final Seeds seeds;
    private final KnownArenas arenas;
    private final DrawnInvitationService invitations;
    private final EventLog events;

    DrawService(
            Panels panels,
            PoolPeople people,
            Lotteries lotteries,
            Seeds seeds,
            KnownArenas arenas,
            DrawnInvitationService invitations,
            EventLog events) {
        this.panels = panels;
        this.people = people;
        this.lotteries = lotteries;
        this.seeds = seeds;
        this.arenas = arenas;
        this.invitations = invitations;
        this.events = events;
    }

    int announceComputed(Instant now) {
        Optional<Panel> computed = panels.takeComputed();
        computed.ifPresent(panel -> announce(panel, now));
        return computed.isPresent() ? 1 : 0;
    }

    private void announce(Panel panel, Instant now) {
        Optional<Lottery> lottery = lotteries.lottery(panel.id(), pool(panel));
        if (lottery.isPresent()) {
            events.append(panel.announce(lottery.get().method(), lottery.get().fairness(), seeds.next(), now));
        } else {
            panel.infeasible();
        }
        panels.save(panel);
    }

    int drawDue(Instant now) {
        Optional<Panel> due = panels.takeDue(now);
        due.ifPresent(panel -> draw(panel, now));
        return due.isPresent() ? 1 : 0;
    }

    /** Draws a panel that is held; whoever cannot be invited any more is replaced at once. */
    void draw(Panel panel, Instant now) {
        long seed = panel.announcement().seed();
        Pool pool = pool(panel);
        Lottery lottery = lotteries
                .lottery(panel.id(), pool)
                .orElseThrow(() -> new IllegalStateException("announced without a lottery: " + panel.id()));
        List<String> drawn = lottery.draw(String.valueOf(seed));
        events.append(panel.draw(pool.keepsQuotas(drawn), now));
        panels.save(panel);
        Map<String, PoolMember> members = new HashMap<>();
        people.members(panel.id()).forEach(each -> members.put(each.name(), each));
        for (String name : drawn) {
            seat(panel, Objects.requireNonNull(members.get(name)), 0, now);
        }
        fillPlaces(panel, pool, List.of(), now);
    }

    int replaceLeavers(Instant now) {
        Optional<Panel> vacant = panels.takeVacant();
        vacant.ifPresent(panel -> {
            List<UUID> declined = new ArrayList<>();
            for (PoolMember leaver : people.leavers(panel.id())) {
                people.out(panel.id(), leaver.no());
                if (leaver.invitationId() != null) {
                    declined.add(leaver.invitationId());
                }
            }
            fillPlaces(panel, pool(panel), declined, now);
        });
        return vacant.isPresent() ? 1 : 0;
    }

    /** Draws replacements until every place has somebody or nobody is left with whom the quotas can be kept. */
    private void fillPlaces(Panel panel, Pool pool, List<UUID> declined, Instant now) {
        if (!inviting(panel)) {
            return;
        }
        List<UUID> leavers = new ArrayList<>(declined);
        while (true) {
            List<PoolMember> all = people.members(panel.id());
            int round = 1
                    + all.stream()
                            .mapToInt(each -> each.round() == null ? 0 : each.round())
                            .max()
                            .orElse(0);
            Optional<String> next = Replacement.draw(
                    pool,
                    all.stream()
                            .filter(PoolMember::member)
                            .map(PoolMember::name)
                            .toList(),
                    all.stream()
                            .filter(each -> !each.member() && !each.inPool())
                            .map(PoolMember::name)
                            .toList(),
                    panel.terms().size(),
                    panel.announcement().seed() + "/" + round);
            if (next.isEmpty()) {
                return;
            }
            PoolMember chosen = all.stream()
                    .filter(each -> each.name().equals(next.get()))
                    .findFirst()
                    .orElseThrow();
            Optional<UUID> invitation = seat(panel, chosen, round, now);
            if (invitation.isPresent() && !leavers.isEmpty()) {
                events.append(new PanelMemberReplaced(
                        panel.terms().arenaId(), panel.id(), leavers.remove(0), invitation.get()));
            }
        }
    }

    private boolean inviting(Panel panel) {
        return arenas.find(panel.terms().arenaId()).filter(KnownArena::admits).isPresent();
    }

    /** Gives a place to somebody, with an invitation where it is an actor; to nobody who cannot be invited. */
    private Optional<UUID> seat(Panel panel, PoolMember person, int round, Instant now) {
        Optional<KnownArena> arena = arenas.find(panel.terms().arenaId()).filter(KnownArena::admits);
        UUID actorId = person.actorId();
        if (actorId == null || arena.isEmpty()) {
            if (person.inPool()) {
                people.seat(panel.id(), person.no(), round, null);
            }
            return Optional.empty();
        }
        Optional<UUID> invitation =
                invitations.invite(arena.get(), actorId, panel.terms().seatRole(), now);
        if (invitation.isPresent()) {
            people.seat(panel.id(), person.no(), round, invitation.get());
        } else {
            people.out(panel.id(), person.no());
        }
        return invitation;
    }

    private Pool pool(Panel panel) {
        return people.pool(panel.id(), panel.terms().quotas());
    }
}
