package org.cocreation.arena.actor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.cocreation.kit.testing.ManyActors;
import org.cocreation.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;

/** Follows what happens to very many actors at once. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ManyActorsIT {

    @Test
    void ofEachTheLatestEventCounts() {
        new ManyActors().areFollowedBy("known_actor", "known_affiliation", " and state = 'ACTIVE'");
    }
}
