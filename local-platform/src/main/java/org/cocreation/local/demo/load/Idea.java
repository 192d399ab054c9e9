package org.cocreation.local.demo.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * A citizen's petition or proposal on its way to become an idea.
 *
 * @param at where it was read
 * @param field the challenge it belongs to
 * @param id what its source calls it
 * @param support how many people support it there
 */
record Idea(String at, Field field, String id, String title, String text, Support support) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Support that people gave elsewhere. */
    record Support(int count, String state, Instant asOf, String url) {}

    /** The request body; a long title is shortened, and the whole of it begins the summary. */
    ObjectNode body() {
        ObjectNode body = JSON.createObjectNode();
        String shortTitle = Cells.shortened(title, Cells.LONGEST_TITLE);
        body.put("title", shortTitle);
        body.put("summary", titleIsShortened() ? (title + "\n\n" + text).strip() : text.isEmpty() ? title : text);
        body.put("language", field.language());
        body.putObject("externalId").put("source", field.source()).put("id", id);
        ObjectNode external = body.putObject("externalSupport");
        external.put("count", support.count());
        external.put("state", support.state());
        external.put("asOf", support.asOf().toString());
        external.put("url", support.url());
        return body;
    }

    boolean titleIsShortened() {
        return title.length() > Cells.LONGEST_TITLE;
    }
}
