package org.cocreation.arena.template;

import org.cocreation.kit.http.ProblemType;

/** Every reason the template feature refuses a request. */
public enum TemplateProblem implements ProblemType {
    ARENA_TEMPLATE_NOT_FOUND(
            404, "There is no such arena template", "Use one of the codes that the list of arena templates shows.");

    private final Explanation explanation;

    TemplateProblem(int status, String title, String remedy) {
        explanation = new Explanation(status, title, remedy);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
