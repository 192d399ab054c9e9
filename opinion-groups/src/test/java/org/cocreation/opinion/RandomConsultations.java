package org.cocreation.opinion;

import java.util.Random;

/** Votes of people from a few camps, who mostly vote as their camp does and have not seen everything. */
final class RandomConsultations {

    private RandomConsultations() {}

    static VoteMatrix of(long seed, int participants, int statements, int camps, double seen) {
        Random random = new Random(seed);
        double[][] leaning = new double[camps][statements];
        for (double[] camp : leaning) {
            for (int statement = 0; statement < statements; statement++) {
                camp[statement] = random.nextDouble();
            }
        }
        VoteMatrix votes = new VoteMatrix(statements);
        for (int participant = 0; participant < participants; participant++) {
            double[] camp = leaning[participant % camps];
            for (int statement = 0; statement < statements; statement++) {
                if (random.nextDouble() < seen) {
                    double draw = random.nextDouble();
                    votes.vote(participant, statement, draw < 0.1 ? 0 : draw < 0.1 + 0.9 * camp[statement] ? 1 : -1);
                }
            }
        }
        return votes;
    }
}
