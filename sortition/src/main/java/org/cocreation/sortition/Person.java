package org.cocreation.sortition;

import java.util.Map;

/**
 * Somebody in a pool.
 *
 * @param id how the person is called in the draw
 * @param features the person's value in each category
 */
public record Person(String id, Map<String, String> features) {

    public Person {
        features = Map.copyOf(features);
    }
}
