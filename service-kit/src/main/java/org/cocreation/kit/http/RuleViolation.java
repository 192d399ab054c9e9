package org.cocreation.kit.http;

import java.util.List;

/** A request that a rule of the domain refuses. Carries the reason and, where they are known, the fields at fault. */
public class RuleViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<Problem.Fault> faults;

    public RuleViolation(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    public RuleViolation(ProblemType type, String detail, List<Problem.Fault> faults) {
        super(detail, null, false, false);
        this.type = type;
        this.faults = List.copyOf(faults);
    }

    /** A request with the given faults in it (400). */
    public static RuleViolation invalid(List<Problem.Fault> faults) {
        return new RuleViolation(
                ProblemType.Standard.INVALID_REQUEST, faults.size() + " fault(s) in the request", faults);
    }

    /** A request with one fault in its body. */
    public static RuleViolation invalid(String pointer, String code, String detail) {
        return invalid(List.of(Problem.Fault.at(pointer, code, detail)));
    }

    /** The reason. */
    public ProblemType type() {
        return type;
    }

    /** The fields at fault; empty when the request as a whole is refused. */
    public List<Problem.Fault> faults() {
        return faults;
    }
}
