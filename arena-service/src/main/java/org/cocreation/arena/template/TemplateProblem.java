package org.cocreation.arena.template;

import org.cocreation.kit.http.ProblemType;

/** Every reason the template feature refuses a request. */
public enum TemplateProblem implements ProblemType {
    ARENA_TEMPLATE_NOT_FOUND;

    @Override
    public int status() {
        return 404;
    }

    @Override
    public String title() {
        return "There is no such arena template";
    }

    @Override
    public String remedy() {
        return "Use one of the codes that the list of arena templates shows.";
    }
}
