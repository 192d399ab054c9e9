package org.cocreation.actor.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;

/** The chance that nobody controls: seeds of draws, small enough to survive as a number of JSON, and the numbers of people. */
@ApplicationScoped
class Seeds {

    private static final long LIMIT = 1L << 53;

    private final SecureRandom random = new SecureRandom();

    void shuffle(List<?> people) {
        Collections.shuffle(people, random);
    }

    long next() {
        return random.nextLong(LIMIT);
    }
}
