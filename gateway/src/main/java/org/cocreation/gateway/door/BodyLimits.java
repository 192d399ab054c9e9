package org.cocreation.gateway.door;

import java.util.Set;
import java.util.regex.Pattern;
import org.cocreation.gateway.GatewayConfig;

/** How large a request body may be, and what it may be: JSON everywhere, and a file at the few operations that take one. */
public final class BodyLimits {

    private static final Set<String> COMMANDS = Set.of("application/json", "application/merge-patch+json");
    private static final Set<String> FILES = Set.of("text/plain", "application/octet-stream");
    private static final Set<String> RECORDS = Set.of("text/csv", "application/x-ndjson");
    private static final Pattern TAKES_A_FILE = Pattern.compile("/v1/(arenas/[^/]+/decisions|consultations)/import");
    private static final String TAKES_RECORDS = "/v1/actors/imports";

    private final long command;
    private final long file;

    public BodyLimits(GatewayConfig config) {
        this(config.bodyLimit(), config.fileLimit());
    }

    BodyLimits(long command, long file) {
        this.command = command;
        this.file = file;
    }

    /** Most bytes of a body that is sent to a path. */
    public long of(String path) {
        return takesAFile(path) || path.equals(TAKES_RECORDS) ? file : command;
    }

    /** Media types that are taken at a path. */
    Set<String> typesAt(String path) {
        if (path.equals(TAKES_RECORDS)) {
            return RECORDS;
        }
        return takesAFile(path) ? FILES : COMMANDS;
    }

    private static boolean takesAFile(String path) {
        // A cheap look first: this is asked for every request.
        return path.endsWith("/import") && TAKES_A_FILE.matcher(path).matches();
    }
}
