package org.cocreation.arena.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.erdtman.jcs.JsonCanonicalizer;

/** Writes JSON so that the same content is always the same bytes: RFC 8785. */
@ApplicationScoped
class CanonicalJson {

    private final ObjectMapper json;

    CanonicalJson(ObjectMapper json) {
        this.json = json;
    }

    String write(Object content) {
        try {
            return canonical(json.writeValueAsString(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record cannot be written", e);
        }
    }

    /** The canonical form of any JSON text. */
    static String canonical(String text) {
        try {
            return new JsonCanonicalizer(text).getEncodedString();
        } catch (IOException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }
}
