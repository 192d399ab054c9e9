package org.cocreation.value.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Answers what measures are at a moment. */
@ApplicationScoped
class MeasureQuery {

    private static final int MOST_POINTS = 100;
    private static final int MOST_JURISDICTIONS = 200;

    private static final Pattern JURISDICTION = Pattern.compile("[A-Z]{2}(-[A-Za-z0-9][A-Za-z0-9.-]{0,39})?");

    private final MeasureFacts facts;
    private final PlatformMeasures platform;
    private final InstantSource clock;

    MeasureQuery(MeasureFacts facts, PlatformMeasures platform, InstantSource clock) {
        this.facts = facts;
        this.platform = platform;
        this.clock = clock;
    }

    MeasuresView arena(UUID arenaId, @Nullable String asOf) {
        Instant at = moment("asOf", asOf);
        return new MeasuresView(arenaId, null, null, at, ArenaMeasures.of(story(arenaId, at)));
    }

    SeriesView series(UUID arenaId, String measure, @Nullable String from, @Nullable String to, int points) {
        if (points < 2 || points > MOST_POINTS) {
            throw fault("points", "out-of-range", "must be from 2 to " + MOST_POINTS);
        }
        Instant end = moment("to", to);
        ArenaStory story = story(arenaId, end);
        Instant begin = from == null ? story.begin().orElse(end) : moment("from", from);
        if (begin.isAfter(end)) {
            throw fault("from", "after-to", "must not be after the end");
        }
        ArenaMeasure one = ArenaMeasures.named(measure, story)
                .orElseThrow(() -> new RuleViolation(MeasureProblem.MEASURE_NOT_FOUND, "no measure " + measure));
        Duration step = Duration.between(begin, end).dividedBy(points - 1L);
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            readings.add(one.of(story.until(i == points - 1 ? end : begin.plus(step.multipliedBy(i)))));
        }
        return new SeriesView(arenaId, measure, readings);
    }

    MeasuresView platform(@Nullable String asOf) {
        Instant at = moment("asOf", asOf);
        return new MeasuresView(null, null, null, at, platform.of(at));
    }

    MeasuresView jurisdiction(String code, @Nullable String asOf) {
        if (!JURISDICTION.matcher(code).matches()) {
            throw fault("code", "not-a-jurisdiction", "must be a code such as DK-157");
        }
        Instant at = moment("asOf", asOf);
        return new MeasuresView(null, null, code, at, platform.ofJurisdiction(code, at));
    }

    MeasuresView diffusion(UUID proposalId, @Nullable String asOf, List<String> neighbours, List<String> similar) {
        if (neighbours.size() > MOST_JURISDICTIONS || similar.size() > MOST_JURISDICTIONS) {
            throw fault("neighbours", "too-many", "must be at most " + MOST_JURISDICTIONS);
        }
        Instant at = moment("asOf", asOf);
        List<Fact> about = facts.about(List.of(proposalId), at);
        if (about.isEmpty()) {
            throw new RuleViolation(MeasureProblem.NOTHING_KNOWN_YET, "no proposal " + proposalId + " at " + at);
        }
        Reading reading = new Diffusion(about).read(at, neighbours, similarities(similar));
        return new MeasuresView(null, proposalId, null, at, List.of(reading));
    }

    private static Map<String, Double> similarities(List<String> similar) {
        Map<String, Double> similarities = new HashMap<>();
        for (String one : similar) {
            int colon = one.lastIndexOf(':');
            try {
                double value = Double.parseDouble(one.substring(colon + 1));
                if (colon < 1 || !(value >= 0 && value <= 1)) {
                    throw new NumberFormatException(one);
                }
                similarities.put(one.substring(0, colon), value);
            } catch (NumberFormatException e) {
                throw fault("similar", "not-a-similarity", "must be a jurisdiction, a colon and a number from 0 to 1");
            }
        }
        return similarities;
    }

    private ArenaStory story(UUID arenaId, Instant asOf) {
        return facts.story(arenaId, asOf)
                .orElseThrow(() ->
                        new RuleViolation(MeasureProblem.NOTHING_KNOWN_YET, "no arena " + arenaId + " at " + asOf));
    }

    private Instant moment(String parameter, @Nullable String given) {
        Instant now = clock.instant();
        if (given == null) {
            return now;
        }
        try {
            Instant at = Instant.parse(given);
            return at.isAfter(now) ? now : at;
        } catch (DateTimeParseException e) {
            throw fault(parameter, "not-a-time", "must be a time such as 2026-03-02T17:05:11Z");
        }
    }

    private static RuleViolation fault(String parameter, String code, String detail) {
        return RuleViolation.invalid(List.of(Fault.of(parameter, code, detail)));
    }
}
