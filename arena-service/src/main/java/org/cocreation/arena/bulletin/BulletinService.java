package org.cocreation.arena.bulletin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cocreation.arena.arena.Standing;
import org.cocreation.arena.work.SeatHolders;
import org.cocreation.contracts.SeatFunction;
import org.cocreation.contracts.SubjectReference;
import org.cocreation.contracts.WorkEvent.BulletinPublished;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;

/** Writes bulletins of an arena that has not ended; what is on the back stage is announced to nobody. */
@ApplicationScoped
class BulletinService {

    private final Bulletins bulletins;
    private final Facts facts;
    private final SeatHolders seatHolders;
    private final EventLog events;
    private final InstantSource clock;
    private final Ids ids;

    BulletinService(
            Bulletins bulletins, Facts facts, SeatHolders seatHolders, EventLog events, InstantSource clock, Ids ids) {
        this.bulletins = bulletins;
        this.facts = facts;
        this.seatHolders = seatHolders;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    BulletinView write(UUID arenaId, WriteBulletin command, UUID by) {
        Standing standing = seatHolders.require(arenaId, by);
        boolean front = command.stage() == Stage.FRONT;
        if (front && !speaks(standing)) {
            throw new RuleViolation(
                    BulletinProblem.NOT_A_SPOKESPERSON, "the caller's seat has neither of the two functions");
        }
        List<Fault> faults = new ArrayList<>(facts.faults(arenaId, command.facts()));
        if (front && command.facts().isEmpty()) {
            faults.add(Fault.at("/references", "missing", "what the public is told rests on at least one fact"));
        }
        if (!faults.isEmpty()) {
            throw RuleViolation.invalid(faults);
        }
        BulletinView bulletin = new BulletinView(
                ids.next(), arenaId, command.stage(), command.text(), command.facts(), by, clock.instant());
        bulletins.add(bulletin);
        if (front) {
            events.append(published(bulletin));
        }
        return bulletin;
    }

    private static boolean speaks(Standing standing) {
        return standing.facilitates() || standing.functions().contains(SeatFunction.SPOKESPERSON);
    }

    private static BulletinPublished published(BulletinView bulletin) {
        return new BulletinPublished(
                bulletin.arenaId(),
                bulletin.id(),
                bulletin.references().stream()
                        .map(fact -> new SubjectReference(fact.kind().name(), fact.id()))
                        .toList());
    }
}
