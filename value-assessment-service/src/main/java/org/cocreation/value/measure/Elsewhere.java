package org.cocreation.value.measure;

import java.time.Instant;
import java.util.List;

/** Measures that other parts of the platform compute, so that nobody misses them here: where each of them is read. */
final class Elsewhere {

    private static final String NETWORK =
            "Betweenness (Brandes 2001) and E-I indices (Krackhardt and Stern 1988) are about actors.";

    private Elsewhere() {}

    /** For one arena. */
    static List<Reading> ofArena(Instant asOf) {
        return List.of(
                pointer("M4", "boundarySpanning", Standing.LIT_ADAPTED, NETWORK, asOf, "/v1/network"),
                pointer(
                        "M14",
                        "leadershipCapital",
                        Standing.OWN,
                        "Only of leaders who asked for an account; read it beside M6.",
                        asOf,
                        "/v1/actors/{id}/leadership-account"));
    }

    /** For the platform. */
    static List<Reading> ofPlatform(Instant asOf) {
        return List.of(
                pointer("M4", "boundarySpanning", Standing.LIT_ADAPTED, NETWORK, asOf, "/v1/network"),
                pointer(
                        "M17",
                        "speedAndAccuracy",
                        Standing.OWN,
                        "Of machines, not of people: time from event to effect, duplicates, gaps and what is parked are metrics of each service.",
                        asOf,
                        "/v1/operations/{service}/backbone"),
                pointer(
                        "M21",
                        "participationClimate",
                        Standing.OWN,
                        "Repeat participation is about actors, and the climate of one place or organisation is read there; completed arenas, kept promises and answers stand in this view's M21.",
                        asOf,
                        "/v1/participation/climate"));
    }

    private static Reading pointer(
            String no, String name, Standing standing, String caveat, Instant asOf, String where) {
        return new Measure(no, name, standing, caveat)
                .absent(Absence.ELSEWHERE, 0, asOf, Measure.inputs("readAt", where));
    }
}
