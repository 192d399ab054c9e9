package org.cocreation.arena.actor;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.cocreation.kit.testing.ManyActors;
import org.cocreation.kit.testing.PlatformResource;
import org.junit.jupiter.api.Test;

/** Follows what happens to very many actors at once. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ManyActorsIT {

    @Inject
    ObjectMapper json;

    @Test
    void ofEachTheLatestEventCounts() throws Exception {
        new ManyActors(json).areFollowedBy("known_actor", "known_affiliation", " and state = 'ACTIVE'");
    }
}
