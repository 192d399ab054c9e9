package org.cocreation.local.demo.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What many petitions have in common: it becomes one challenge with one open arena.
 *
 * @param source where they come from
 * @param code names the field within its source
 * @param language of the texts, as a BCP 47 tag
 */
record Field(
        String source, String code, String title, String description, String topic, String place, String language) {

    private static final ObjectMapper JSON = new ObjectMapper();

    ObjectNode challenge() {
        ObjectNode body = JSON.createObjectNode();
        body.put("title", title);
        body.put("description", description);
        body.put("kind", "PUBLIC_PROBLEM");
        body.put("ambition", "WIDE");
        body.putArray("topics").add(topic);
        body.putArray("jurisdictions").add(place);
        body.put("affectedUnknown", true);
        body.putObject("externalId").put("source", "demo").put("id", source + "/" + code);
        return body;
    }

    ObjectNode arena(String challengeId, String formBy, String level) {
        ObjectNode body = JSON.createObjectNode();
        body.put("challengeId", challengeId);
        body.put("templateCode", "SPRINT");
        body.put("name", title);
        body.put("level", level);
        body.put("setting", "DIGITAL");
        body.put("formBy", formBy);
        body.putObject("admission").put("mode", "OPEN").put("open", true);
        return body;
    }
}
