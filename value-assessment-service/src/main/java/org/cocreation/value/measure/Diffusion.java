package org.cocreation.value.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cocreation.contracts.ArenaEvent.AdoptionObserved;
import org.cocreation.contracts.ArenaEvent.ProposalAdopted;
import org.jspecify.annotations.Nullable;

/**
 * M13: how a proposal spreads. Cumulative adopters among the jurisdictions that considered it, the discrete hazard (adoptions of a year
 * among those at risk at its beginning; event history analysis after Berry and Berry 1990, American Political Science Review 84), and the
 * exposure of a jurisdiction to its neighbours or to those like it, as the caller names them. No published coefficient is used, and who
 * declined or discontinued stands beside who adopted.
 */
final class Diffusion {

    /** Statuses by which a jurisdiction adopts. */
    static final Set<String> ADOPTING = Set.of("ADOPTED", "ADAPTED");

    private static final Measure MEASURE = new Measure(
            "M13",
            "diffusion",
            Standing.LIT,
            "Exposure is shown, effects are not predicted. Jurisdictions that nobody recorded are missing.");

    /** What became of the proposal in a jurisdiction, by day. */
    private record Step(LocalDate day, String status) {}

    private final Map<String, List<Step>> jurisdictions = new TreeMap<>();

    /** The history of a proposal up to now. */
    Diffusion(Collection<Fact> facts) {
        facts.stream().sorted(Fact.ORDER).forEach(fact -> {
            if (fact.data() instanceof ProposalAdopted adopted) {
                LocalDate day = fact.at().atZone(ZoneOffset.UTC).toLocalDate();
                adopted.jurisdictions().forEach(jurisdiction -> add(jurisdiction, new Step(day, "ADOPTED")));
            } else if (fact.data() instanceof AdoptionObserved observed) {
                add(observed.jurisdiction(), new Step(observed.observedOn(), observed.status()));
            }
        });
        jurisdictions.values().forEach(steps -> steps.sort(java.util.Comparator.comparing(Step::day)));
    }

    private void add(String jurisdiction, Step step) {
        jurisdictions.computeIfAbsent(jurisdiction, key -> new ArrayList<>()).add(step);
    }

    /**
     * The reading.
     *
     * @param neighbours jurisdictions whose adoption counts as exposure
     * @param similar similarity of jurisdictions, as the caller sees it
     */
    Reading read(Instant asOf, Collection<String> neighbours, Map<String, Double> similar) {
        Map<String, Integer> now = new TreeMap<>();
        jurisdictions
                .values()
                .forEach(steps -> now.merge(steps.get(steps.size() - 1).status(), 1, Integer::sum));
        long adopted = jurisdictions.values().stream()
                .filter(steps -> day(steps) != null)
                .count();
        double alike =
                similar.values().stream().mapToDouble(Double::doubleValue).sum();
        double alikeAdopted = similar.entrySet().stream()
                .filter(one -> hasAdopted(one.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        var inputs = Measure.inputs(
                "considered",
                jurisdictions.size(),
                "adopted",
                adopted,
                "statuses",
                now,
                "jurisdictions",
                lastStatuses(),
                "perYear",
                hazards(),
                "neighbourExposure",
                Measure.share(neighbours.stream().filter(this::hasAdopted).count(), neighbours.size()),
                "similarityExposure",
                Measure.share(alikeAdopted, alike));
        return MEASURE.reading(Measure.share(adopted, jurisdictions.size()), jurisdictions.size(), asOf, inputs);
    }

    private Map<String, String> lastStatuses() {
        Map<String, String> last = new TreeMap<>();
        jurisdictions.forEach((jurisdiction, steps) ->
                last.put(jurisdiction, steps.get(steps.size() - 1).status()));
        return last;
    }

    private boolean hasAdopted(String jurisdiction) {
        return day(jurisdictions.getOrDefault(jurisdiction, List.of())) != null;
    }

    /** The first day of adoption. */
    private static @Nullable LocalDate day(List<Step> steps) {
        return steps.stream()
                .filter(step -> ADOPTING.contains(step.status()))
                .map(Step::day)
                .findFirst()
                .orElse(null);
    }

    /** For each year: those at risk, having considered and neither adopted nor declined before; those who adopted; and all until then. */
    private List<Map<String, Object>> hazards() {
        List<Map<String, Object>> years = new ArrayList<>();
        int first = jurisdictions.values().stream()
                .mapToInt(steps -> steps.get(0).day().getYear())
                .min()
                .orElse(0);
        int last = jurisdictions.values().stream()
                .flatMap(List::stream)
                .mapToInt(step -> step.day().getYear())
                .max()
                .orElse(-1);
        int cumulative = 0;
        for (int year = first; year <= last; year++) {
            int atRisk = 0;
            int adopting = 0;
            for (List<Step> steps : jurisdictions.values()) {
                LocalDate adopted = day(steps);
                atRisk += atRisk(steps, adopted, year) ? 1 : 0;
                adopting += adopted != null && adopted.getYear() == year ? 1 : 0;
            }
            cumulative += adopting;
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("year", year);
            row.putAll(Measure.inputs(
                    "atRisk",
                    atRisk,
                    "adoptions",
                    adopting,
                    "hazard",
                    Measure.share(adopting, atRisk),
                    "cumulative",
                    cumulative));
            years.add(row);
        }
        return years;
    }

    private static boolean atRisk(List<Step> steps, @Nullable LocalDate adopted, int year) {
        boolean considered = steps.get(0).day().getYear() <= year;
        boolean declinedBefore = steps.stream()
                .anyMatch(step -> step.status().equals("DECLINED") && step.day().getYear() < year);
        return considered && !declinedBefore && (adopted == null || adopted.getYear() >= year);
    }
}
