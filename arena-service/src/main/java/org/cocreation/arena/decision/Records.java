package org.cocreation.arena.decision;

import static org.cocreation.database.Database.id;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.cocreation.database.Database;
import org.jspecify.annotations.Nullable;

/** Writes what was decided into the arena's chain of records. The caller has locked the arena, so that records follow each other. */
@ApplicationScoped
class Records {

    private static final int FORMAT = 1;
    private static final String ASSESSMENTS = """
            select subject from timeline_entry
            where arena_id = ? and type = 'org.cocreation.assessment-published.v1'
              and generation = (select live_generation from projection where name = 'timeline')
            order by event_id""";

    private final Chain chain;
    private final Ballots ballots;
    private final Objections objections;
    private final SealedTexts texts;
    private final Database database;
    private final EntityManager entities;

    Records(
            Chain chain,
            Ballots ballots,
            Objections objections,
            SealedTexts texts,
            Database database,
            EntityManager entities) {
        this.chain = chain;
        this.ballots = ballots;
        this.objections = objections;
        this.texts = texts;
        this.database = database;
        this.entities = entities;
    }

    /** Where the record of a decision stands. */
    record Entered(int no, String hash) {}

    Entered append(Decision decision, Roll roll) {
        entities.flush();
        Entered last = chain.last(decision.arenaId());
        return chain.append(decision.id(), record(decision, roll, last));
    }

    private DecisionRecord record(Decision decision, Roll roll, Entered last) {
        DecisionTerms terms = decision.terms();
        return new DecisionRecord(
                FORMAT,
                decision.arenaId(),
                last.no() + 1,
                last.hash(),
                decision.id(),
                terms.decisionType().name(),
                terms.question(),
                terms.mandate(),
                terms.rule(),
                terms.electorate().name(),
                terms.secret(),
                terms.seed(),
                terms.options(),
                terms.topics(),
                terms.jurisdictions(),
                terms.amount(),
                digest(terms.waiverTextId()),
                terms.openContributions(),
                database.list(ASSESSMENTS, row -> id(row, "subject"), decision.arenaId()),
                terms.rollSize(),
                roll.voters().stream()
                        .map(voter -> new DecisionRecord.OnRoll(voter.actorId(), voter.role()))
                        .toList(),
                terms.secret() ? null : cast(decision.id()),
                objected(decision.id()),
                decision.round(),
                terms.openedBy(),
                terms.openedAt(),
                decision.closesAt(),
                decision.closedBy(),
                decision.closedAt(),
                digest(decision.withdrawalTextId()),
                decision.state().name(),
                decision.notTakenReason() == null
                        ? null
                        : decision.notTakenReason().name(),
                decision.outcome(),
                decision.effect() == null ? null : decision.effect().name(),
                decision.degradedBecause());
    }

    private List<DecisionRecord.Cast> cast(UUID decisionId) {
        return ballots.all(decisionId).stream()
                .map(ballot -> new DecisionRecord.Cast(ballot.round(), ballot.actorId(), ballot.vote()))
                .toList();
    }

    private List<DecisionRecord.Objected> objected(UUID decisionId) {
        return objections.of(decisionId).stream()
                .map(objection -> new DecisionRecord.Objected(
                        objection.round(),
                        objection.actorId(),
                        texts.digestOf(objection.reasonTextId()),
                        texts.digestOf(objection.harmTextId()),
                        digest(objection.amendmentTextId()),
                        objection.state()))
                .toList();
    }

    private @Nullable String digest(@Nullable UUID textId) {
        return textId == null ? null : texts.digestOf(textId);
    }
}
