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

    private final int status;
    private final String title;
    private final String remedy;

    TaskProblem(int status, String title, String remedy) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
