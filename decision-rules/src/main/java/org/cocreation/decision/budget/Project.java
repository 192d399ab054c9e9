package org.cocreation.decision.budget;

/**
 * Something that people can vote money for.
 *
 * @param id unique within the election
 * @param cost in the smallest unit of the currency, not below zero
 */
public record Project(String id, long cost) {

    /** A blank id or a negative cost is an {@link IllegalArgumentException}. */
    public Project {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a project without an id");
        }
        if (cost < 0) {
            throw new IllegalArgumentException("project " + id + " has a negative cost: " + cost);
        }
    }
}
