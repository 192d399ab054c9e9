package org.cocreation.gateway.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes into the description what every operation has in common and no service declares for each of its own: headers of requests and
 * answers, and the refusals, which are problems all of them.
 */
final class CommonAnswers {

    private static final String PROBLEM = "#/components/responses/Problem";
    private static final String VERSION = "API-Version";
    private static final String EVENTS = "Cocreation-Events";
    private static final Set<String> WITH_BODY = Set.of("post", "put", "patch");
    private static final Set<String> CHANGES = Set.of("post", "put", "patch", "delete");

    private CommonAnswers() {}

    static void complete(ObjectNode description) {
        describeHeaders(description.withObjectProperty("components"));
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (CHANGES.contains(method.getKey()) || method.getKey().equals("get")) {
                        complete(path.getKey(), path.getValue(), method.getKey(), (ObjectNode) method.getValue());
                    }
                }));
    }

    private static void describeHeaders(ObjectNode components) {
        header(
                components.withObjectProperty("headers"),
                EVENTS,
                "Ids of the events that the change caused, comma separated.");
        parameter(
                components.withObjectProperty("parameters"),
                "Idempotency-Key",
                "Makes repeating safe: a request with the same key is answered as the first one and done once. At most 255 characters.");
        parameter(
                components.withObjectProperty("parameters"),
                "Acting-For",
                "Id of the organisation on whose behalf the caller acts.");
    }

    private static void header(ObjectNode headers, String name, String description) {
        headers.withObjectProperty(name)
                .put("description", description)
                .withObjectProperty("schema")
                .put("type", "string");
    }

    private static void parameter(ObjectNode parameters, String name, String description) {
        parameters
                .withObjectProperty(name)
                .put("name", name)
                .put("in", "header")
                .put("description", description)
                .withObjectProperty("schema")
                .put("type", "string");
    }

    private static void complete(String path, JsonNode item, String method, ObjectNode operation) {
        boolean changesDomain = CHANGES.contains(method) && !path.startsWith("/v1/operations/");
        if (changesDomain) {
            take(operation, "Acting-For");
        }
        if (changesDomain && method.equals("post")) {
            take(operation, "Idempotency-Key");
        }
        ObjectNode responses = operation.withObjectProperty("responses");
        for (String status : refusals(path, item, method, operation)) {
            responses.withObjectProperty(status);
        }
        if (changesDomain && method.equals("post")) {
            describeCreation(path, responses);
        }
        for (String status : names(responses)) {
            if (status.startsWith("4") || status.startsWith("5")) {
                responses.putObject(status).put("$ref", PROBLEM);
            } else if (responses.get(status) instanceof ObjectNode answer && !answer.has("$ref")) {
                carry(answer, VERSION);
                if (changesDomain) {
                    carry(answer, EVENTS);
                }
            }
        }
    }

    /** A POST to a collection, whose name is a plural, creates; it answers 200 where the thing was there already by its external id. */
    private static void describeCreation(String path, ObjectNode responses) {
        if (path.endsWith("s") && responses.get("200") instanceof ObjectNode present && !responses.has("201")) {
            ObjectNode created = present.deepCopy();
            created.put("description", "Created");
            created.withObjectProperty("headers")
                    .withObjectProperty("Location")
                    .put("description", "Where it can be read.")
                    .withObjectProperty("schema")
                    .put("type", "string");
            present.put("description", "It was there already");
            responses.set("201", created);
        }
    }

    private static void take(ObjectNode operation, String parameter) {
        ArrayNode parameters = operation.withArrayProperty("parameters");
        for (JsonNode known : parameters) {
            if (known.path("name").asText().equalsIgnoreCase(parameter)) {
                return;
            }
        }
        parameters.addObject().put("$ref", "#/components/parameters/" + parameter);
    }

    private static void carry(ObjectNode answer, String header) {
        answer.withObjectProperty("headers").withObjectProperty(header).put("$ref", "#/components/headers/" + header);
    }

    private static List<String> refusals(String path, JsonNode item, String method, ObjectNode operation) {
        List<String> statuses = new ArrayList<>(List.of("429", "500", "503"));
        if (WITH_BODY.contains(method) || !operation.path("parameters").isEmpty() || item.has("parameters")) {
            statuses.add("400");
        }
        if (!operation.path("security").isEmpty()) {
            statuses.addAll(List.of("401", "403"));
        }
        if (path.contains("{")) {
            statuses.add("404");
        }
        if (CHANGES.contains(method)) {
            statuses.add("409");
        }
        if (WITH_BODY.contains(method)) {
            statuses.addAll(List.of("413", "415"));
        }
        if (method.equals("post")) {
            statuses.add("422");
        }
        return statuses;
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
