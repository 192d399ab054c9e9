package org.cocreation.local.demo.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * What the gateway answered.
 *
 * @param status HTTP status
 * @param body the document, or a missing node
 * @param events ids of the events that the change caused
 * @param etag version of what was read or changed
 */
public record Answer(int status, JsonNode body, List<String> events, Optional<String> etag) {

    /** Whether the platform did what was asked. */
    public boolean done() {
        return status < 300;
    }

    /** Whether something new came about. */
    public boolean created() {
        return status == 201;
    }

    /** The id of what was asked for. */
    public String id() {
        return text("id");
    }

    /** A text of the document; empty when it is not there. */
    public String text(String field) {
        return body.path(field).asText("");
    }

    /** Why the platform refused: the last part of the problem's address. */
    public String problem() {
        String type = text("type");
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /** Status and reason in a few words. */
    public String inShort() {
        if (done()) {
            return Integer.toString(status);
        }
        String faults = body.path("errors").isEmpty() ? "" : " " + body.path("errors");
        return (status + " " + problem() + ": " + text("detail")).strip() + faults;
    }
}
