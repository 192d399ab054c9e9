package org.cocreation.value.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.cocreation.contracts.ActorEvent.AssetOffered;
import org.cocreation.contracts.ActorEvent.AssetWithdrawn;
import org.cocreation.contracts.ActorEvent.StrategyLinked;
import org.cocreation.contracts.ArenaEvent.ArenaConvened;
import org.cocreation.contracts.ArenaEvent.ProposalReferred;
import org.cocreation.contracts.DecisionEvent.AnswerOverdue;
import org.cocreation.contracts.DecisionEvent.AuthoriserAnswered;
import org.cocreation.contracts.DomainEvent;
import org.cocreation.contracts.LearningEvent.LessonEmbedded;
import org.cocreation.contracts.LearningEvent.LessonRecorded;
import org.cocreation.value.measure.Milestones.Stage;
import org.cocreation.value.statistics.Shares;

/** The measures of the platform as a whole. */
@ApplicationScoped
class PlatformMeasures {

    private static final Set<Class<? extends DomainEvent>> ANSWERS =
            Set.of(ProposalReferred.class, AuthoriserAnswered.class, AnswerOverdue.class);
    private static final Measure AMBITION = new Measure(
            "M19",
            "ambitionGap",
            Standing.LIT_ADAPTED,
            "The share of WIDE challenges whose adoptions are all SMALL. Small steps may be the way to big dreams; the gap says how far it is.");
    private static final Measure INITIATIVE = new Measure(
            "M20",
            "initiativeBalance",
            Standing.OWN,
            "Evenness of challenges raised from the top and from below; neither origin is better.");
    private static final Measure READINESS = new Measure(
            "M22",
            "transitionReadiness",
            Standing.OWN,
            "Capability tags that somebody offers among those that open arenas need; whether offers reach them is another question.");

    private final MeasureFacts facts;
    private final PlatformFacts platform;
    private final ParticipationClimate climate;

    PlatformMeasures(MeasureFacts facts, PlatformFacts platform, ParticipationClimate climate) {
        this.facts = facts;
        this.platform = platform;
        this.climate = climate;
    }

    /** Every measure of the platform, those that are read elsewhere last. */
    List<Reading> of(Instant asOf) {
        List<ArenaTimes> arenas = platform.arenas(asOf);
        List<PlatformFacts.ChallengeTimes> challenges = platform.challenges(asOf);
        Reading anchorage = Anchorage.read(facts.ofTypes(ANSWERS, asOf), asOf);
        List<Reading> readings = new ArrayList<>(List.of(
                anchorage,
                TransactionTime.read(challenges, arenas, asOf),
                Effort.ofPlatform(platform.counts(asOf), asOf),
                Learning.read(
                        facts.ofTypes(Set.of(LessonRecorded.class, LessonEmbedded.class, StrategyLinked.class), asOf),
                        asOf),
                ambition(arenas, asOf),
                initiative(challenges, arenas, asOf),
                climate.read(arenas, anchorage, asOf),
                readiness(arenas, asOf)));
        readings.addAll(Elsewhere.ofPlatform(asOf));
        return readings;
    }

    /** Anchorage and climate of the arenas that are, or were, for a jurisdiction. */
    List<Reading> ofJurisdiction(String code, Instant asOf) {
        Set<UUID> ids = facts.arenasIn(code, asOf);
        List<ArenaTimes> arenas = platform.arenas(asOf).stream()
                .filter(arena -> ids.contains(arena.arenaId()))
                .toList();
        Reading anchorage = Anchorage.read(facts.about(ids, ANSWERS, asOf), asOf);
        return List.of(anchorage, climate.read(arenas, anchorage, asOf));
    }

    private static Reading ambition(List<ArenaTimes> arenas, Instant asOf) {
        Map<UUID, Boolean> widely = new HashMap<>();
        arenas.stream()
                .filter(arena -> "WIDE".equals(arena.ambition())
                        && (arena.at(Stage.ADOPTED) != null || arena.at(Stage.WIDE) != null))
                .forEach(arena -> {
                    if (arena.challengeId() != null) {
                        widely.merge(arena.challengeId(), arena.at(Stage.WIDE) != null, Boolean::logicalOr);
                    }
                });
        long small = widely.values().stream().filter(wide -> !wide).count();
        var inputs = Measure.inputs("wideChallengesAdopted", widely.size(), "allSmall", small);
        return AMBITION.reading(Measure.share(small, widely.size()), widely.size(), asOf, inputs);
    }

    private static Reading initiative(
            List<PlatformFacts.ChallengeTimes> challenges, List<ArenaTimes> arenas, Instant asOf) {
        Map<String, Integer> origins = new TreeMap<>();
        challenges.forEach(challenge -> origins.merge(challenge.origin(), 1, Integer::sum));
        Map<String, Integer> convened = new TreeMap<>();
        Map<String, Integer> formed = new TreeMap<>();
        arenas.forEach(arena -> {
            if (arena.origin() != null) {
                convened.merge(arena.origin(), 1, Integer::sum);
                formed.merge(arena.origin(), arena.at(Stage.FORMED) == null ? 0 : 1, Integer::sum);
            }
        });
        Map<String, Double> rates = new TreeMap<>();
        convened.forEach((origin, all) ->
                rates.put(origin, Shares.rounded((double) formed.getOrDefault(origin, 0) / all)));
        var inputs = Measure.inputs("challenges", origins, "arenas", convened, "formationRates", rates);
        return INITIATIVE.reading(
                challenges.isEmpty() ? null : Double.valueOf(Shares.evenness(origins.values(), 2)),
                challenges.size(),
                asOf,
                inputs);
    }

    private Reading readiness(List<ArenaTimes> arenas, Instant asOf) {
        List<ArenaTimes> open = arenas.stream().filter(ArenaTimes::open).toList();
        Set<UUID> ids = new HashSet<>();
        open.forEach(arena -> ids.add(arena.arenaId()));
        Set<String> needed = new HashSet<>();
        facts.ofTypes(Set.of(ArenaConvened.class), asOf).forEach(fact -> {
            if (fact.data() instanceof ArenaConvened convened && ids.contains(convened.arenaId())) {
                convened.needs().stream()
                        .filter(need -> need.assetKind().equals("CAPABILITY"))
                        .forEach(need -> needed.add(need.tag()));
            }
        });
        Map<UUID, String> offered = new HashMap<>();
        facts.ofTypes(Set.of(AssetOffered.class, AssetWithdrawn.class), asOf).forEach(fact -> {
            if (fact.data() instanceof AssetOffered asset && asset.kind().equals("CAPABILITY")) {
                offered.put(asset.assetId(), asset.tag());
            } else if (fact.data() instanceof AssetWithdrawn asset) {
                offered.remove(asset.assetId());
            }
        });
        Set<String> covered = new HashSet<>(needed);
        covered.retainAll(offered.values());
        long linked =
                arenas.stream().filter(arena -> arena.at(Stage.LINKED) != null).count();
        var inputs = Measure.inputs(
                "openArenas",
                open.size(),
                "capabilitiesNeeded",
                needed.size(),
                "capabilitiesCovered",
                covered.size(),
                "shareOfArenasLinkedToAnOrganisationsStrategy",
                Measure.share(linked, arenas.size()));
        return READINESS.reading(Measure.share(covered.size(), needed.size()), needed.size(), asOf, inputs);
    }
}
