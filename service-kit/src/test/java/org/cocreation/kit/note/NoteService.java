package org.cocreation.kit.note;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * Settings of the little service that the kit is tested with. They stand here and not in a file, because the services' tests have the
 * kit's test resources on their class path and would read them too.
 */
public class NoteService implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.application.name", "note-service",
                "quarkus.flyway.locations", "db/note",
                "cocreation.topic", "arena-events.v1",
                "mp.messaging.incoming.events.connector", "smallrye-kafka",
                "mp.messaging.incoming.events.topics", "actor-events.v1",
                "mp.messaging.incoming.events.group.id", "note-service");
    }
}
