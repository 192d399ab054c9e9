package org.cocreation.contracts;

import com.fasterxml.jackson.databind.node.ArrayNode;

/** The list of all event types with schema and sample, as the gateway serves it. */
final class EventList {

    private EventList() {}

    static ArrayNode document() {
        ArrayNode types = Json.MAPPER.createArrayNode();
        Event.all()
                .forEach(event -> types.addObject()
                        .put("type", event.type())
                        .put("name", event.name())
                        .put("version", event.version())
                        .put("topic", event.topic())
                        .put("key", event.keyField())
                        .put("subject", event.subjectField())
                        .put("dataref", event.pathTemplate())
                        .put("says", event.says())
                        .put("schema", "/schemas/" + event.fileName())
                        .set("sample", event.sample()));
        return types;
    }
}
