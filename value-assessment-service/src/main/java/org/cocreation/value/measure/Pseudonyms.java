package org.cocreation.value.measure;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.cocreation.contracts.DomainEvent;

/**
 * Writes events with pseudonyms in place of actors: the same actor has the same one throughout an arena, and another in the next, so that
 * measures can count people without keeping who they are.
 */
@ApplicationScoped
class Pseudonyms {

    private static final Set<String> ACTORS = Set.of(
            "actorId",
            "byActorId",
            "grantorActorId",
            "authoriserActorId",
            "assigneeActorId",
            "convenerId",
            "forwardedTo");
    private static final int USUAL_LENGTH = 512;

    private final ObjectMapper json;

    Pseudonyms(ObjectMapper json) {
        this.json = json;
    }

    /** The event as JSON without its actors. */
    String write(DomainEvent event, UUID about) {
        StringWriter written = new StringWriter(USUAL_LENGTH);
        try (JsonGenerator replacing = new Replacing(json.createGenerator(written), about)) {
            json.writeValue(replacing, event);
        } catch (IOException e) {
            throw new UncheckedIOException("an event cannot be written as JSON", e);
        }
        return written.toString();
    }

    private static UUID of(UUID about, String actor) {
        return UUID.nameUUIDFromBytes((about + " " + actor).getBytes(StandardCharsets.US_ASCII));
    }

    /** Replaces the actors of an event while it is written. */
    private static final class Replacing extends JsonGeneratorDelegate {

        private final UUID about;

        Replacing(JsonGenerator written, UUID about) {
            super(written);
            this.about = about;
        }

        @Override
        public void writeString(String text) throws IOException {
            super.writeString(isActor() ? of(about, text).toString() : text);
        }

        @Override
        public void writeString(char[] text, int offset, int length) throws IOException {
            if (isActor()) {
                super.writeString(of(about, new String(text, offset, length)).toString());
            } else {
                super.writeString(text, offset, length);
            }
        }

        private boolean isActor() {
            JsonStreamContext at = getOutputContext();
            String name = at.getCurrentName();
            return name != null && at.inObject() && at.getParent().inRoot() && ACTORS.contains(name);
        }
    }
}
