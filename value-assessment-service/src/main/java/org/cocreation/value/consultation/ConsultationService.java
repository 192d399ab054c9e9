package org.cocreation.value.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.cocreation.value.arena.KnownArena;
import org.cocreation.value.arena.KnownArenas;
import org.jspecify.annotations.Nullable;

/** The use cases on consultations as a whole. One public method, one transaction. */
@ApplicationScoped
@Transactional
class ConsultationService {

    private final Consultations consultations;
    private final Statements statements;
    private final KnownArenas arenas;
    private final Caller caller;
    private final EventLog events;
    private final InstantSource clock;
    private final Ids ids;
    private final ConsultationConfig config;

    ConsultationService(
            Consultations consultations,
            Statements statements,
            KnownArenas arenas,
            Caller caller,
            EventLog events,
            InstantSource clock,
            Ids ids,
            ConsultationConfig config) {
        this.consultations = consultations;
        this.statements = statements;
        this.arenas = arenas;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
        this.config = config;
    }

    ConsultationView open(OpenConsultation command) {
        requireOngoing(command.arenaId());
        Instant now = clock.instant();
        List<String> seeds = command.statements() == null ? List.of() : command.statements();
        requireSensible(command.closesAt(), seeds, now);
        Consultation consultation = Consultation.open(
                ids.next(),
                command.arenaId(),
                command.question().strip(),
                Boolean.TRUE.equals(command.openData()),
                command.closesAt(),
                now);
        consultations.persist(consultation);
        events.append(consultation.opened());
        for (String seed : seeds) {
            UUID id = ids.next();
            int number = consultation.nextNumber(now, config.mostStatements());
            statements.add(consultation.id(), id, number, seed.strip(), null, now);
            events.append(consultation.submitted(id, number));
        }
        return saved(consultation);
    }

    /** A facilitator ends the time for statements and votes; the opinion groups are counted and told soon after. */
    ConsultationView end(UUID id) {
        Consultation consultation = consultations.getForChange(id);
        arenas.get(consultation.arenaId()).requireFacilitator(caller.actorId());
        consultation.end(clock.instant());
        return saved(consultation);
    }

    /** Ends some consultations whose time is over. */
    int endDue(Instant now, int limit) {
        List<Consultation> due = consultations.dueForEnding(now, limit);
        due.forEach(consultation -> consultation.end(now));
        return due.size();
    }

    /** Ends the consultations of an arena that is no more. */
    void endAll(UUID arenaId) {
        Instant now = clock.instant();
        consultations.openIn(arenaId).forEach(consultation -> consultation.end(now));
    }

    ConsultationView read(UUID id) {
        return consultations.get(id).view();
    }

    Page<ConsultationView> list(
            @Nullable UUID arenaId, @Nullable ConsultationState state, Cursors cursors, Cursors.Start start) {
        return cursors.page(
                start,
                consultations.page(arenaId, state, start),
                consultation -> List.of(consultation.id().toString()),
                Consultation::view);
    }

    /** Refuses callers that do not facilitate the arena, and arenas that have ended. */
    void requireOngoing(UUID arenaId) {
        KnownArena arena = arenas.get(arenaId);
        arena.requireFacilitator(caller.actorId());
        if (arena.ended()) {
            throw new RuleViolation(ConsultationProblem.ARENA_HAS_ENDED, "arena " + arenaId);
        }
    }

    private void requireSensible(@Nullable Instant closesAt, List<String> seeds, Instant now) {
        List<Fault> faults = new ArrayList<>();
        if (closesAt != null && !closesAt.isAfter(now)) {
            faults.add(Fault.at("/closesAt", "not-in-future", "must lie in the future"));
        }
        Set<String> said = new HashSet<>();
        for (int i = 0; i < seeds.size(); i++) {
            if (!said.add(Wording.of(seeds.get(i)))) {
                faults.add(Fault.at("/statements/" + i, "duplicate", "says the same as one before it"));
            }
        }
        if (seeds.size() > config.mostStatements()) {
            faults.add(Fault.at("/statements", "too-many", "at most " + config.mostStatements()));
        }
        if (!faults.isEmpty()) {
            throw RuleViolation.invalid(faults);
        }
    }

    private ConsultationView saved(Consultation consultation) {
        consultations.flush();
        return consultation.view();
    }
}
