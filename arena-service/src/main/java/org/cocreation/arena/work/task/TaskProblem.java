package org.cocreation.arena.work.task;

import org.cocreation.kit.http.ProblemType;

/** Every reason the task feature refuses a request. */
public enum TaskProblem implements ProblemType {
    TASK_NOT_FOUND(404, "There is no such task", "Check the id; the arena's list of tasks shows those there are."),
    TASK_MOVE_NOT_ALLOWED(
            409,
            "The task is not in a state that allows this",
            "Read it again; what was commissioned is accepted first, and what is done or declined stays so."),
    NOT_THE_ASSIGNEE(403, "Only the assignee may do this", "Ask the assignee.");

    private final Explanation explanation;

    TaskProblem(int status, String title, String remedy) {
        explanation = new Explanation(status, title, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
