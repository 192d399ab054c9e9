package org.cocreation.gateway.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Files that are built into the gateway. */
final class Resources {

    private Resources() {}

    static byte @Nullable [] find(String path) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            return file == null ? null : file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] get(String path) {
        byte[] file = find(path);
        if (file == null) {
            throw new IllegalStateException("the gateway was built without " + path);
        }
        return file;
    }

    static JsonNode json(ObjectMapper json, String path) {
        try {
            return json.readTree(get(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
