package org.cocreation.arena.experiment;

import org.cocreation.kit.http.ProblemType;
import org.jspecify.annotations.Nullable;

/** Every reason the experiment feature refuses a request. */
public enum TestProblem implements ProblemType {
    TEST_NOT_FOUND(404, "There is no such test", "Check the id; the proposal shows its tests.", null),
    TEST_CARD_LOCKED(
            409,
            "A test card cannot change once the test has started",
            "Record the result of this test and start another one.",
            null),
    TEST_RESULT_RECORDED(409, "The test has a result already", "Start another test.", null),
    TEST_RUNNING_ALREADY(
            409, "Another test of this proposal is running", "Record its result first.", "prototype_test_one_running"),
    ARENA_NOT_FORMED(409, "Only a formed arena tests", "Wait until the arena has formed.", null);

    private final Explanation explanation;

    TestProblem(int status, String title, String remedy, @Nullable String constraint) {
        explanation = new Explanation(status, title, remedy, constraint);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
