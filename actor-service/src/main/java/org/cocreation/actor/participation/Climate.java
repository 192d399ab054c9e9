package org.cocreation.actor.participation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * M21 of a jurisdiction or an organisation: how many arenas completed their task within a year, and how many of those who took a seat in
 * that year have sat in another arena as well. The platform's own.
 *
 * @param value arenas completed in the last 365 days
 * @param n actors who took a seat in the last 365 days
 * @param inputs the parts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Climate(
        String measure,
        String name,
        @Nullable String jurisdiction,
        @Nullable UUID organisationId,
        double value,
        long n,
        Instant asOf,
        Parts inputs,
        String label,
        String caveat) {

    private static final String CAVEAT =
            "Counts what arenas of this platform recorded; more is not better. Promises of arenas and given answers are read with the"
                    + " measures; promises of an organisation are those it made to arenas itself.";

    /**
     * What the climate is made of.
     *
     * @param sessions sessions of the completed arenas
     * @param contributions contributions to them
     * @param again actors among n who have sat in two arenas or more; left out where few people stand behind it
     * @param repeatRate their share
     * @param embedded lessons that the organisation embedded in the year, by kind
     * @param promises what became of promises that the organisation made to arenas and that ended in the year
     * @param readAt where promises and answers are read
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parts(
            long formedInAYear,
            long completedInAYear,
            long sessions,
            long contributions,
            long actors,
            @Nullable Long again,
            @Nullable Double repeatRate,
            @Nullable Map<String, Long> embedded,
            @Nullable Long doubleLoop,
            @Nullable Kept promises,
            String readAt) {}

    /**
     * Promises that ended, by how they did.
     *
     * @param rate the share of those kept among those kept and lapsed; left out where there are neither
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Kept(
            long kept, long lapsed, long released, @Nullable Double rate) {

        static Kept of(Promises promises) {
            long judged = promises.kept() + promises.lapsed();
            return new Kept(
                    promises.kept(),
                    promises.lapsed(),
                    promises.released(),
                    judged == 0 ? null : Double.valueOf(rounded((double) promises.kept() / judged)));
        }
    }

    /** How arenas went that completed their task. */
    record Completed(long arenas, long sessions, long contributions) {}

    /** How many actors took a seat, and how many of them not for the first time. */
    record Seated(long actors, long again) {}

    /** What became of promises: who is released from one neither kept nor broke it. */
    record Promises(long kept, long lapsed, long released) {}

    /** Lessons embedded, by kind, and how many of the embeddings changed rules. */
    record Embedded(Map<String, Long> byKind, long doubleLoop) {

        Embedded {
            byKind = new TreeMap<>(byKind);
        }
    }

    static Climate of(
            @Nullable String jurisdiction,
            @Nullable UUID organisationId,
            Instant asOf,
            int fewest,
            long formed,
            Completed completed,
            Seated seated,
            @Nullable Embedded embedded,
            @Nullable Promises promises) {
        boolean enough = seated.actors() >= fewest;
        return new Climate(
                "M21",
                "participationClimate",
                jurisdiction,
                organisationId,
                completed.arenas(),
                seated.actors(),
                asOf,
                new Parts(
                        formed,
                        completed.arenas(),
                        completed.sessions(),
                        completed.contributions(),
                        seated.actors(),
                        enough ? Long.valueOf(seated.again()) : null,
                        enough ? Double.valueOf(rounded((double) seated.again() / seated.actors())) : null,
                        embedded == null ? null : embedded.byKind(),
                        embedded == null ? null : Long.valueOf(embedded.doubleLoop()),
                        promises == null ? null : Kept.of(promises),
                        jurisdiction == null ? "/v1/measures/platform" : "/v1/measures/jurisdictions/" + jurisdiction),
                "OWN",
                CAVEAT);
    }

    private static double rounded(double share) {
        return Math.round(share * 1e6) / 1e6;
    }
}
