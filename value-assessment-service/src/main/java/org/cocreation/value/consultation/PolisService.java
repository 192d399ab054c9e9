package org.cocreation.value.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.cocreation.kit.clock.Ids;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.cocreation.value.polis.MalformedPolis;
import org.cocreation.value.polis.PolisConversation;
import org.cocreation.value.polis.PolisReader;
import org.cocreation.value.polis.PolisWriter;

/** Takes conversations in that were held elsewhere, and gives consultations away. One conversation is read at a time. */
@ApplicationScoped
@Transactional
class PolisService {

    private static final int LONGEST_QUESTION = 500;

    private final Semaphore reading = new Semaphore(1);
    private final Random chance = new SecureRandom();
    private final Consultations consultations;
    private final ConsultationService service;
    private final Conversations conversations;
    private final OpinionStore store;
    private final InstantSource clock;
    private final Ids ids;

    PolisService(
            Consultations consultations,
            ConsultationService service,
            Conversations conversations,
            OpinionStore store,
            InstantSource clock,
            Ids ids) {
        this.consultations = consultations;
        this.service = service;
        this.conversations = conversations;
        this.store = store;
        this.clock = clock;
        this.ids = ids;
    }

    ConsultationView take(UUID arenaId, byte[] archive) {
        service.requireOngoing(arenaId);
        if (!reading.tryAcquire()) {
            throw new RuleViolation(ConsultationProblem.CONVERSATION_BEING_READ, "another file is being read");
        }
        try {
            return keep(arenaId, read(archive));
        } finally {
            reading.release();
        }
    }

    /** The export as a zip archive. */
    byte[] export(UUID id) {
        Consultation consultation = consultations.get(id);
        if (!consultation.openData()) {
            throw new RuleViolation(ConsultationProblem.NOT_OPENED_AS_OPEN_DATA, "consultation " + id);
        }
        if (consultation.state() != ConsultationState.CLOSED) {
            throw new RuleViolation(
                    ConsultationProblem.CONSULTATION_STILL_OPEN, "consultation " + id + " is " + consultation.state());
        }
        OpinionStore.Found found = store.found(id).orElseThrow();
        return PolisArchive.pack(PolisWriter.write(
                PolisExport.of(consultation, conversations.statements(id), conversations.votes(id), found, chance)));
    }

    private static PolisConversation read(byte[] archive) {
        try {
            return PolisReader.read(PolisArchive.unpack(archive));
        } catch (MalformedPolis malformed) {
            List<Fault> faults = malformed.faults().stream()
                    .map(fault -> Fault.of(fault.where(), "malformed", fault.what()))
                    .toList();
            throw new RuleViolation(
                    ConsultationProblem.CONVERSATION_MALFORMED, faults.size() + " fault(s) in the files", faults);
        }
    }

    private ConsultationView keep(UUID arenaId, PolisConversation conversation) {
        Instant now = clock.instant();
        Consultation consultation = Consultation.imported(
                ids.next(),
                arenaId,
                question(conversation.summary()),
                conversation.comments().size(),
                conversation.summary(),
                now);
        consultations.persistAndFlush(consultation);
        Map<Integer, Long> numbers = enter(consultation.id(), conversation);
        conversations.addStatements(consultation.id(), conversation.comments(), numbers, now);
        conversations.addVotes(consultation.id(), conversation.votes(), numbers);
        return consultation.view();
    }

    private Map<Integer, Long> enter(UUID id, PolisConversation conversation) {
        Set<Integer> all = new TreeSet<>();
        conversation.votes().forEach(vote -> all.add(vote.voter()));
        conversation.comments().forEach(comment -> all.add(comment.author()));
        List<Long> given = conversations.enter(id, all.size());
        Map<Integer, Long> numbers = new HashMap<>();
        all.forEach(number -> numbers.put(number, given.get(numbers.size())));
        return numbers;
    }

    private static String question(Map<String, String> summary) {
        String topic = summary.getOrDefault("topic", "").strip();
        if (topic.isEmpty()) {
            return "Imported conversation";
        }
        return topic.length() <= LONGEST_QUESTION ? topic : topic.substring(0, LONGEST_QUESTION);
    }
}
