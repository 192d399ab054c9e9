package org.cocreation.gateway.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request that the gateway does not let through, and why. */
public final class Refusal extends RuntimeException {

    /** One fault in the request, at a place in the body ({@code pointer}) or in a query parameter. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(@Nullable String pointer, @Nullable String parameter, String code, String detail) {

        /** A fault in a query parameter. */
        public static Fault inParameter(String parameter, String code, String detail) {
            return new Fault(null, parameter, code, detail);
        }
    }

    private final GatewayProblem problem;
    private final transient List<Fault> faults;
    private final int retryAfterSeconds;

    private Refusal(GatewayProblem problem, String detail, List<Fault> faults, int retryAfterSeconds) {
        // A refusal is an ordinary answer: nobody reads its stack, so none is taken.
        super(detail, null, false, false);
        this.problem = problem;
        this.faults = faults;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** A refusal for one reason. */
    public static Refusal of(GatewayProblem problem, String detail) {
        return new Refusal(problem, detail, List.of(), 0);
    }

    /** A refusal that names every fault of the request. */
    public static Refusal of(GatewayProblem problem, String detail, List<Fault> faults) {
        return new Refusal(problem, detail, List.copyOf(faults), 0);
    }

    /** A refusal that passes with time. */
    public static Refusal forNow(GatewayProblem problem, String detail, int retryAfterSeconds) {
        return new Refusal(problem, detail, List.of(), retryAfterSeconds);
    }

    /** The reason. */
    public GatewayProblem problem() {
        return problem;
    }

    /** What happened this time. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** The faults found, if the reason is an invalid request. */
    public List<Fault> faults() {
        return faults;
    }

    /** After how many seconds a new attempt makes sense; zero if that is unknown. */
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
