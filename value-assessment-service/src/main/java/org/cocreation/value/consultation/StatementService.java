package org.cocreation.value.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.event.EventLog;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.Cursors;
import org.cocreation.kit.http.Page;
import org.cocreation.value.arena.KnownArenas;
import org.jspecify.annotations.Nullable;

/** What is said in consultations, who hides it, and who is asked about it next. One public method, one transaction. */
@ApplicationScoped
@Transactional
class StatementService {

    private final Consultations consultations;
    private final Statements statements;
    private final Participants participants;
    private final Votes votes;
    private final KnownArenas arenas;
    private final Caller caller;
    private final EventLog events;
    private final InstantSource clock;
    private final Ids ids;
    private final ConsultationConfig config;

    StatementService(
            Consultations consultations,
            Statements statements,
            Participants participants,
            Votes votes,
            KnownArenas arenas,
            Caller caller,
            EventLog events,
            InstantSource clock,
            Ids ids,
            ConsultationConfig config) {
        this.consultations = consultations;
        this.statements = statements;
        this.participants = participants;
        this.votes = votes;
        this.arenas = arenas;
        this.caller = caller;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
        this.config = config;
    }

    StatementView submit(UUID consultationId, SubmitStatement command) {
        Consultation consultation = consultations.getForChange(consultationId);
        Instant now = clock.instant();
        int number = consultation.nextNumber(now, config.mostStatements());
        UUID id = ids.next();
        long author = participants.numberOf(consultationId, caller.personId());
        statements.add(consultationId, id, number, command.text().strip(), author, now);
        events.append(consultation.submitted(id, number));
        return statements.get(consultationId, id);
    }

    /** Takes a statement out or puts it back; also after the end, because what must not be read must not be read later either. */
    StatementView moderate(UUID consultationId, UUID id, ModerateStatement command) {
        Consultation consultation = consultations.getForChange(consultationId);
        arenas.get(consultation.arenaId()).requireFacilitator(caller.actorId());
        StatementView before = statements.get(consultationId, id);
        statements.moderate(id, command.moderation(), command.reason(), clock.instant());
        if (before.moderation() != command.moderation()) {
            events.append(consultation.moderate(id, before.number(), command.moderation()));
        }
        return statements.get(consultationId, id);
    }

    StatementView read(UUID consultationId, UUID id) {
        Consultation consultation = consultations.get(consultationId);
        StatementView statement = statements.get(consultationId, id);
        return seesEverything(consultation) ? statement : withoutHiddenText(statement);
    }

    Page<StatementView> list(
            UUID consultationId, @Nullable Moderation moderation, Cursors cursors, Cursors.Start start) {
        Consultation consultation = consultations.get(consultationId);
        boolean everything = seesEverything(consultation);
        int after = start.first() ? -1 : Integer.parseInt(start.after().get(0));
        return cursors.page(
                start,
                statements.page(consultationId, moderation, after, start.fetch()),
                statement -> List.of(String.valueOf(statement.number())),
                statement -> everything ? statement : withoutHiddenText(statement));
    }

    /** Statements the caller has not voted on; the same until the caller votes again, different for each caller. */
    List<StatementView> next(UUID consultationId, int wanted) {
        consultations.get(consultationId).requireOpen(clock.instant());
        UUID person = caller.personId();
        long seed = Objects.hash(consultationId, person) * 31L + votes.castBy(consultationId, person);
        List<UUID> chosen =
                NextStatements.choose(statements.unseen(consultationId, person), wanted, new SplittableRandom(seed));
        Map<UUID, StatementView> found = statements.byId(consultationId, chosen);
        return chosen.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private boolean seesEverything(Consultation consultation) {
        return caller.findActorId()
                .map(actor -> arenas.get(consultation.arenaId()).facilitates(actor))
                .orElse(false);
    }

    private static StatementView withoutHiddenText(StatementView statement) {
        return statement.moderation() == Moderation.OPEN
                ? statement
                : new StatementView(
                        statement.id(),
                        statement.number(),
                        null,
                        statement.moderation(),
                        statement.reason(),
                        statement.submittedAt());
    }
}
