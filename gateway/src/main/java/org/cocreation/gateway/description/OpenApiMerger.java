package org.cocreation.gateway.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Makes one API description of several. Components of the same name are shared when they are equal and renamed when they are not;
 * operation ids are made unique. What comes first wins.
 */
final class OpenApiMerger {

    private static final String REF = "#/components/";
    private static final Set<String> OPERATIONS = Set.of("get", "put", "post", "delete", "options", "head", "patch");

    private final ObjectNode merged;
    private final ObjectNode paths;
    private final ObjectNode components;
    private final ArrayNode tags;
    private final Set<String> operationIds = new HashSet<>();
    private final Set<String> tagNames = new HashSet<>();

    /** Starts from a document that brings its own info, servers and paths. */
    OpenApiMerger(ObjectMapper json, JsonNode first) {
        merged = json.createObjectNode();
        first.properties().forEach(field -> {
            if (!Set.of("paths", "components", "tags").contains(field.getKey())) {
                merged.set(field.getKey(), field.getValue().deepCopy());
            }
        });
        tags = merged.putArray("tags");
        paths = merged.putObject("paths");
        components = merged.putObject("components");
        add("gateway", first);
    }

    OpenApiMerger add(String service, JsonNode document) {
        ObjectNode part = document.deepCopy();
        Map<String, String> renamed = clashes(service, part.path("components"));
        rewriteReferences(part, renamed);
        part.path("components")
                .properties()
                .forEach(section -> section.getValue().properties().forEach(component -> {
                    String reference = REF + section.getKey() + "/" + component.getKey();
                    String target = renamed.getOrDefault(reference, reference);
                    components
                            .withObjectProperty(section.getKey())
                            .set(target.substring(target.lastIndexOf('/') + 1), component.getValue());
                }));
        part.path("paths").properties().forEach(path -> addPath(service, path.getKey(), path.getValue()));
        for (JsonNode tag : part.path("tags")) {
            if (tagNames.add(tag.path("name").asText())) {
                tags.add(tag);
            }
        }
        return this;
    }

    ObjectNode document() {
        return merged;
    }

    private Map<String, String> clashes(String service, JsonNode incoming) {
        Map<String, String> renamed = new HashMap<>();
        incoming.properties()
                .forEach(section -> section.getValue().properties().forEach(component -> {
                    JsonNode known = components.path(section.getKey()).path(component.getKey());
                    boolean sharedByNature = section.getKey().equals("securitySchemes");
                    if (!known.isMissingNode() && !sharedByNature && !known.equals(component.getValue())) {
                        String prefix = REF + section.getKey() + "/";
                        renamed.put(prefix + component.getKey(), prefix + capitalised(service) + component.getKey());
                    }
                }));
        return renamed;
    }

    private void addPath(String service, String path, JsonNode item) {
        ObjectNode target = paths.withObjectProperty(path);
        item.properties().forEach(field -> {
            if (target.has(field.getKey())) {
                return;
            }
            if (OPERATIONS.contains(field.getKey()) && field.getValue() instanceof ObjectNode operation) {
                String id = operation.path("operationId").asText("");
                if (!id.isEmpty() && !operationIds.add(id)) {
                    String unique = uniqueId(service + capitalised(id));
                    operation.put("operationId", unique);
                }
            }
            target.set(field.getKey(), field.getValue());
        });
    }

    private String uniqueId(String wish) {
        String id = wish;
        for (int i = 2; !operationIds.add(id); i++) {
            id = wish + i;
        }
        return id;
    }

    private static void rewriteReferences(JsonNode node, Map<String, String> renamed) {
        if (renamed.isEmpty()) {
            return;
        }
        if (node instanceof ObjectNode object && object.get("$ref") instanceof TextNode reference) {
            String target = renamed.get(reference.asText());
            if (target != null) {
                object.put("$ref", target);
            }
        }
        node.forEach(child -> rewriteReferences(child, renamed));
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
