package org.cocreation.value.measure;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cocreation.contracts.ActorEvent.ApplicationMade;
import org.cocreation.contracts.ArenaEvent.ActorJoinedArena;
import org.cocreation.contracts.ArenaEvent.ArenaAdapted;
import org.cocreation.contracts.ArenaEvent.ArenaConvened;
import org.cocreation.contracts.ArenaEvent.ArenaDissolved;
import org.cocreation.contracts.ArenaEvent.IdeaShared;
import org.cocreation.contracts.ArenaEvent.MandateGranted;
import org.cocreation.contracts.ArenaEvent.ProposalSubmitted;
import org.cocreation.contracts.ArenaEvent.PrototypeTested;
import org.cocreation.contracts.ConsultationEvent.ConsultationOpened;
import org.cocreation.contracts.DecisionEvent.DecisionOpened;
import org.cocreation.contracts.DecisionEvent.DecisionTaken;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.ParticipationLevel;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.WorkEvent.BulletinPublished;
import org.cocreation.contracts.WorkEvent.LeadershipExercised;
import org.jspecify.annotations.Nullable;

/**
 * M5: the highest level of the spectrum of public participation (IAP2, after Arnstein 1969, Journal of the American Institute of
 * Planners 35) whose facts hold, less the level that was promised; and the rung of the five-step ladder of co-creation (Torfing,
 * Sørensen and Røiseland 2019, Administration and Society 51). That facts stand for levels is the platform's own reading.
 */
final class ParticipationDepth implements ArenaMeasure {

    private static final Measure MEASURE = new Measure(
            "M5",
            "participationDepth",
            Standing.OWN,
            "The value is the promise gap: practised less promised level, 0 when the promise is kept. Facts are counted, not how they felt.");
    private static final List<@Nullable ParticipationLevel> LEVELS = Arrays.asList(ParticipationLevel.values());

    /** The facts from which it is judged whether a promise was kept. */
    static final Set<Class<? extends DomainEvent>> FACTS = Set.of(
            ArenaConvened.class,
            ArenaAdapted.class,
            ArenaDissolved.class,
            ActorJoinedArena.class,
            ApplicationMade.class,
            BulletinPublished.class,
            ConsultationOpened.class,
            MandateGranted.class,
            ProposalSubmitted.class,
            DecisionOpened.class,
            DecisionTaken.class);

    private static final Set<String> SHARED_POWER = Set.of("RECOMMEND", "CO_DECIDE", "DECIDE");

    @Override
    public Reading of(ArenaStory story) {
        ParticipationLevel promised = promised(story);
        Map<ParticipationLevel, Boolean> facts = facts(story);
        ParticipationLevel practised = practised(facts);
        var inputs = Measure.inputs(
                "promised", promised, "practised", practised, "facts", facts, "coCreationRung", rung(story));
        return MEASURE.reading(gap(promised, practised), facts.size(), story.asOf(), inputs);
    }

    /** Whether an arena practised what was promised; null where nothing was. */
    static @Nullable Boolean keptPromise(ArenaStory story) {
        Double gap = gap(promised(story), practised(facts(story)));
        return gap == null ? null : Boolean.valueOf(gap >= 0);
    }

    private static @Nullable ParticipationLevel promised(ArenaStory story) {
        return story.last(ArenaConvened.class).map(ArenaConvened::promise).orElse(null);
    }

    private static @Nullable ParticipationLevel practised(Map<ParticipationLevel, Boolean> facts) {
        ParticipationLevel practised = null;
        for (ParticipationLevel level : ParticipationLevel.values()) {
            practised = Boolean.TRUE.equals(facts.get(level)) ? level : practised;
        }
        return practised;
    }

    private static @Nullable Double gap(@Nullable ParticipationLevel promised, @Nullable ParticipationLevel practised) {
        return promised == null ? null : Double.valueOf(LEVELS.indexOf(practised) - LEVELS.indexOf(promised));
    }

    private static Map<ParticipationLevel, Boolean> facts(ArenaStory story) {
        Map<ParticipationLevel, Boolean> facts = new EnumMap<>(ParticipationLevel.class);
        facts.put(ParticipationLevel.INFORM, story.any(BulletinPublished.class));
        facts.put(ParticipationLevel.CONSULT, story.any(ConsultationOpened.class) || story.any(ApplicationMade.class));
        facts.put(
                ParticipationLevel.INVOLVE, story.seatsEver().values().stream().anyMatch(SeatInTime::lay));
        facts.put(
                ParticipationLevel.COLLABORATE,
                layAuthors(story)
                        && story.all(MandateGranted.class).stream()
                                .anyMatch(mandate -> SHARED_POWER.contains(mandate.power())));
        facts.put(ParticipationLevel.EMPOWER, laypeopleDecided(story));
        return facts;
    }

    private static boolean layAuthors(ArenaStory story) {
        Set<SeatRole> lay = story.layRoles();
        return story.all(ProposalSubmitted.class).stream()
                .anyMatch(submitted -> submitted.authorsByRole().entrySet().stream()
                        .anyMatch(role -> role.getValue() > 0 && lay.contains(role.getKey())));
    }

    private static boolean laypeopleDecided(ArenaStory story) {
        Set<SeatRole> lay = story.layRoles();
        Set<UUID> byLaypeople = story.all(DecisionOpened.class).stream()
                .filter(opened ->
                        opened.electorate().equals("PUBLIC") || layVoters(opened, lay) * 2 > opened.rollSize())
                .map(DecisionOpened::decisionId)
                .collect(Collectors.toSet());
        return story.all(DecisionTaken.class).stream()
                .anyMatch(
                        taken -> Objects.equals(taken.effect(), "BINDING") && byLaypeople.contains(taken.decisionId()));
    }

    private static int layVoters(DecisionOpened opened, Set<SeatRole> lay) {
        return opened.rollByRole().entrySet().stream()
                .filter(role -> lay.contains(role.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** 1 own service, 2 volunteers for others, 3 input to the design, 4 dialogue with lay authors, 5 all the way from framing to doing. */
    private static int rung(ArenaStory story) {
        Map<UUID, SeatInTime> holders = story.seatsEver();
        boolean layFramed = story.all(LeadershipExercised.class).stream()
                .filter(move -> move.tool().equals("FRAME"))
                .map(move -> holders.get(move.byActorId()))
                .anyMatch(seat -> seat != null && seat.lay());
        boolean sharedDoing = story.standingCommitments().stream()
                        .filter(made -> !made.kind().equals("ENDORSEMENT"))
                        .map(made -> made.sector())
                        .distinct()
                        .count()
                > 1;
        if (layFramed && sharedDoing && story.any(PrototypeTested.class)) {
            return 5;
        }
        if (layAuthors(story)) {
            return 4;
        }
        if (story.any(IdeaShared.class) || story.any(ConsultationOpened.class) || story.any(ApplicationMade.class)) {
            return 3;
        }
        boolean layHelp = story.standingCommitments().stream()
                .map(made -> holders.get(made.actorId()))
                .anyMatch(seat -> seat != null && seat.lay());
        if (layHelp) {
            return 2;
        }
        return holders.values().stream().anyMatch(SeatInTime::lay) ? 1 : 0;
    }
}
