package org.cocreation.local.demo.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to the gateway. It keeps its key, so that repeating it has no second effect.
 *
 * @param who the caller; null for anybody
 * @param key the idempotency key; null for requests that change nothing
 * @param ifMatch the version that is to be changed
 */
public record Call(
        String method,
        String path,
        @Nullable Person who,
        @Nullable JsonNode body,
        @Nullable String key,
        @Nullable String ifMatch) {

    /** A read. */
    public static Call get(@Nullable Person who, String path) {
        return new Call("GET", path, who, null, null, null);
    }

    /** A command. */
    public static Call post(Person who, String path, JsonNode body) {
        return new Call("POST", path, who, body, UUID.randomUUID().toString(), null);
    }

    /** A command without a body. */
    public static Call post(Person who, String path) {
        return new Call("POST", path, who, null, UUID.randomUUID().toString(), null);
    }

    /** A replacement. */
    public static Call put(Person who, String path, JsonNode body) {
        return new Call("PUT", path, who, body, null, null);
    }

    /** A partial change. */
    public static Call patch(Person who, String path, JsonNode body) {
        return new Call("PATCH", path, who, body, null, null);
    }

    /** A removal. */
    public static Call delete(Person who, String path) {
        return new Call("DELETE", path, who, null, UUID.randomUUID().toString(), null);
    }

    /** The same for one version only. */
    public Call onlyIf(@Nullable String version) {
        return new Call(method, path, who, body, key, version);
    }
}
