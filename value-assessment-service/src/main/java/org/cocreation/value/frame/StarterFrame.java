package org.cocreation.value.frame;

import java.util.List;
import org.cocreation.value.frame.FrameCriterion.Direction;
import org.cocreation.value.frame.FrameCriterion.Kind;

/**
 * What a new arena starts from: questions that are asked of public work everywhere, under the seven headings of Jørgensen and Bozeman
 * ("Public Values: An Inventory", Administration and Society 39, 2007), in our own words. Nobody has raised them here yet, so the
 * people of the arena must add at least one of their own before more than the baseline can be published.
 */
final class StarterFrame {

    static final List<FrameCriterion> CRITERIA = List.of(
            rated(1, "common-good", "More people gain from it than those it was made for"),
            rated(1, "long-term-effect", "It still does good in ten years, also for those who come later"),
            rated(1, "social-justice", "It helps most where people have least"),
            rated(2, "fairness-to-minorities", "Small groups are weighed fairly and bear no hidden cost"),
            rated(2, "say-of-those-affected", "Those it touches had a say before anything was settled"),
            rated(3, "legitimacy", "Elected politicians can stand by how it came about"),
            rated(3, "accountability", "It is clear who answers for it, and to whom"),
            rated(4, "openness", "Everybody can see what was done, and why"),
            rated(4, "neutrality", "It favours no party, firm or circle of friends"),
            rated(5, "robustness", "It goes on working when people, money or circumstances change"),
            rated(5, "worth-the-effort", "It is worth the money and time it takes"),
            rated(6, "integrity", "Nobody decides in their own interest"),
            rated(6, "professional-care", "It rests on sound knowledge and good craft"),
            rated(7, "user-fit", "It fits the daily life of those who are to use it"),
            rated(7, "being-heard", "People are listened to and get an answer"));

    private StarterFrame() {}

    private static FrameCriterion rated(int constellation, String code, String label) {
        return new FrameCriterion(
                code, label, constellation, Kind.RATED, Direction.UP, null, null, null, List.of(), List.of(), null);
    }
}
