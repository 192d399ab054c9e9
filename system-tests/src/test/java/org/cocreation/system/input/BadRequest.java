package org.cocreation.system.input;

import java.util.List;
import java.util.function.Supplier;
import org.cocreation.system.platform.Answer;

/**
 * One line of the table.
 *
 * @param what what is bad about it
 * @param request sends it
 * @param status that the answer must have
 * @param problem that the answer must name; empty where any of that status will do
 * @param faults JSON pointers and parameters that the problem must name, all of them and no others
 */
record BadRequest(String what, Supplier<Answer> request, int status, String problem, List<String> faults) {

    static BadRequest of(String what, int status, String problem, Supplier<Answer> request, String... faults) {
        return new BadRequest(what, request, status, problem, List.of(faults));
    }

    @Override
    public String toString() {
        return what;
    }
}
