package org.cocreation.kit.http;

import org.cocreation.kit.http.ProblemType.Standard;
import org.jspecify.annotations.Nullable;

/** Optimistic concurrency over HTTP: a strong ETag is the version of an aggregate. */
public final class ETag {

    private ETag() {}

    /** The ETag of a version. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** Refuses a change with 428 without {@code If-Match}, and with 412 when it names another version. */
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new RuleViolation(Standard.PRECONDITION_REQUIRED, "this operation needs If-Match");
        }
        check(ifMatch, version);
    }

    /** Refuses a change with 412 when {@code If-Match} is given and names another version. */
    public static void check(@Nullable String ifMatch, long version) {
        if (ifMatch != null && !ifMatch.equals("*") && !ifMatch.equals(of(version))) {
            throw new RuleViolation(
                    Standard.CHANGED_MEANWHILE, "If-Match is " + ifMatch + ", the version is " + of(version));
        }
    }
}
