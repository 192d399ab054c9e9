package org.cocreation.value.frame;

import java.util.List;

/**
 * A heading of the catalogue of public values (T. B. Jørgensen and B. Bozeman, "Public Values: An Inventory", Administration and Society
 * 39, 2007), with what an arena may start from.
 */
public record Constellation(int number, String heading, List<FrameCriterion> starters) {

    private static final List<String> HEADINGS = List.of(
            "Contribution to society",
            "Turning interests into decisions",
            "Administration and politicians",
            "Administration and its environment",
            "Inside the organisation",
            "Conduct of public employees",
            "Administration and citizens");

    /** The seven of them. */
    static List<Constellation> all() {
        return HEADINGS.stream()
                .map(heading -> of(HEADINGS.indexOf(heading) + 1, heading))
                .toList();
    }

    private static Constellation of(int number, String heading) {
        return new Constellation(
                number,
                heading,
                StarterFrame.CRITERIA.stream()
                        .filter(criterion -> criterion.constellation() == number)
                        .toList());
    }
}
