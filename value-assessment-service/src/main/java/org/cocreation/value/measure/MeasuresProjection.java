package org.cocreation.value.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cocreation.contracts.ActorEvent;
import org.cocreation.contracts.ActorEvent.AssetOffered;
import org.cocreation.contracts.ActorEvent.AssetReleased;
import org.cocreation.contracts.ActorEvent.AssetReserved;
import org.cocreation.contracts.ActorEvent.AssetWithdrawn;
import org.cocreation.contracts.ActorEvent.StrategyLinked;
import org.cocreation.contracts.ArenaEvent;
import org.cocreation.contracts.ConsultationEvent.ConsultationClosed;
import org.cocreation.contracts.ConsultationEvent.ConsultationOpened;
import org.cocreation.contracts.ConsultationEvent.StatementSubmitted;
import org.cocreation.contracts.DecisionEvent;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.EventTypes;
import org.cocreation.contracts.LearningEvent.LessonEmbedded;
import org.cocreation.contracts.LearningEvent.LessonRecorded;
import org.cocreation.contracts.ValueAssessmentEvent.AssessmentPublished;
import org.cocreation.contracts.WorkEvent.BulletinPublished;
import org.cocreation.contracts.WorkEvent.LeadershipExercised;
import org.cocreation.contracts.WorkEvent.SessionHeld;
import org.cocreation.database.Database;
import org.cocreation.kit.event.EventHandler;

/**
 * Files the facts that measures are computed from. It adds to sets, keeps first times and adds up whole numbers, so that the order in
 * which topics and keys arrive changes nothing.
 */
@ApplicationScoped
class MeasuresProjection implements EventHandler.BulkProjection {

    private static final String KEEP = """
            insert into measure_fact (generation, about, at, event_id, type, data)
            select ?, about, at, event_id, type, data::jsonb
            from unnest(?::uuid[], ?::timestamptz[], ?::uuid[], ?::text[], ?::text[])
                as fact (about, at, event_id, type, data)
            on conflict (generation, about, at, event_id) do nothing""";
    private static final List<String> TABLES =
            List.of("measure_fact", "arena_milestone", "challenge_milestone", "measure_count");

    private final Database database;
    private final Pseudonyms pseudonyms;

    MeasuresProjection(Database database, Pseudonyms pseudonyms) {
        this.database = database;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public String name() {
        return "measures";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(
                ArenaEvent.ChallengeRaised.class,
                ArenaEvent.ChallengeClosed.class,
                ArenaEvent.ArenaConvened.class,
                ArenaEvent.ActorJoinedArena.class,
                ArenaEvent.ActorLeftArena.class,
                ArenaEvent.ArenaFormed.class,
                ArenaEvent.ArenaLapsed.class,
                ArenaEvent.ArenaAdapted.class,
                ArenaEvent.ArenaDissolved.class,
                ArenaEvent.MandateGranted.class,
                ArenaEvent.MandateEnded.class,
                ArenaEvent.IdeaShared.class,
                ArenaEvent.ProposalSubmitted.class,
                ArenaEvent.ProposalIterated.class,
                ArenaEvent.ProposalPrototyped.class,
                ArenaEvent.PrototypeTestStarted.class,
                ArenaEvent.PrototypeTested.class,
                ArenaEvent.ProposalReferred.class,
                ArenaEvent.ProposalAdopted.class,
                ArenaEvent.AdoptionObserved.class,
                DecisionEvent.DecisionOpened.class,
                DecisionEvent.DecisionTaken.class,
                DecisionEvent.AnswerOverdue.class,
                DecisionEvent.AuthoriserAnswered.class,
                SessionHeld.class,
                LeadershipExercised.class,
                BulletinPublished.class,
                ActorEvent.ApplicationMade.class,
                ActorEvent.InvitationSent.class,
                ActorEvent.CommitmentMade.class,
                ActorEvent.CommitmentClosed.class,
                AssetOffered.class,
                AssetReserved.class,
                AssetReleased.class,
                AssetWithdrawn.class,
                StrategyLinked.class,
                ConsultationOpened.class,
                ConsultationClosed.class,
                StatementSubmitted.class,
                AssessmentPublished.class,
                LessonRecorded.class,
                LessonEmbedded.class);
    }

    @Override
    public void applyAll(List<Received> events, int generation) {
        List<UUID> abouts = new ArrayList<>();
        List<String> times = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        List<String> types = new ArrayList<>();
        List<String> data = new ArrayList<>();
        Milestones milestones = new Milestones();
        ChallengeMilestones challenges = new ChallengeMilestones();
        DailyCounts counts = new DailyCounts();
        for (Received event : events) {
            for (UUID about : MeasuredEvents.about(event.data())) {
                abouts.add(about);
                times.add(event.time().toString());
                ids.add(event.id());
                types.add(EventTypes.typeOf(event.data()));
                data.add(pseudonyms.write(event.data(), about));
            }
            milestones.gather(event.data(), event.time());
            counts.gather(event.data(), event.time());
            challenges.gather(event.data(), event.time());
        }
        database.change(KEEP, generation, abouts, times, ids, types, data);
        milestones.keep(database, generation);
        challenges.keep(database, generation);
        counts.keep(database, generation);
    }

    @Override
    public void clear(int generation) {
        TABLES.forEach(table -> database.change("delete from " + table + " where generation = ?", generation));
    }
}
