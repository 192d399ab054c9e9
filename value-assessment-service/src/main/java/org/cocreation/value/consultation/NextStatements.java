package org.cocreation.value.consultation;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Chooses what somebody is asked next, by chance and not by age. The weight of a statement is how uncertain it still is whether people
 * agree with it: the variance of the Beta distribution that its votes leave when nothing was known before, {@code p(1 − p)/(n + 3)} with
 * {@code p = (agrees + 1)/(n + 2)} (Gelman et al., Bayesian Data Analysis, 2.4). What few have seen is uncertain most, and of what many
 * have seen, that which divides.
 *
 * <p>Drawn without replacement by the largest {@code u^(1/weight)} (Efraimidis and Spirakis, Information Processing Letters 97, 2006).
 */
final class NextStatements {

    private NextStatements() {}

    /** A statement to choose from: how many have voted on it, and how many of them agreed. */
    record Candidate(UUID id, int agrees, int seen) {

        double weight() {
            double agreement = (agrees + 1.0) / (seen + 2.0);
            return agreement * (1 - agreement) / (seen + 3.0);
        }
    }

    private record Drawn(UUID id, double key) {}

    /** Some of the candidates, the first drawn first; the same for the same chance. */
    static List<UUID> choose(List<Candidate> candidates, int wanted, RandomGenerator chance) {
        return candidates.stream()
                .map(candidate -> new Drawn(candidate.id(), Math.log(1 - chance.nextDouble()) / candidate.weight()))
                .sorted(Comparator.comparingDouble(Drawn::key).reversed())
                .limit(wanted)
                .map(Drawn::id)
                .toList();
    }
}
