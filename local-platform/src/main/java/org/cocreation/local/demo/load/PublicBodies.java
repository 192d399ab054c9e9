package org.cocreation.local.demo.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.stream.Stream;

/** The public bodies of New Zealand. */
final class PublicBodies {

    static final String FILE = "public-bodies/publicbodies/nz.csv";
    static final String SAMPLE = "public-bodies.csv";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_NAME = 200;
    private static final Set<String> LOCAL =
            Set.of("district_council", "city_council", "unitary_authority", "community_board");
    private static final Set<String> REGIONAL = Set.of("regional_council", "dhb");

    private PublicBodies() {}

    /** The request that registers the body of a row. */
    static ObjectNode registration(CsvSheet.Row row) throws MalformedRow {
        String name = Cells.text(row, "name");
        ObjectNode body = JSON.createObjectNode();
        body.put("kind", "ORGANISATION");
        body.put("displayName", Cells.shortened(name, LONGEST_NAME));
        body.put("sector", "PUBLIC");
        body.put("domain", "ADMINISTRATIVE");
        body.putArray("jurisdictions").add(place(row));
        ArrayNode topics = body.putArray("topics");
        String level = "NATIONAL";
        for (String tag :
                Stream.of(row.field("tags").split("[\\s;,]+", -1)).distinct().toList()) {
            if (!tag.isBlank()) {
                topics.add(Cells.code(tag));
                level = LOCAL.contains(tag) ? "LOCAL" : REGIONAL.contains(tag) ? "REGIONAL" : level;
            }
        }
        body.put("level", level);
        body.putObject("externalId").put("source", "publicbodies").put("id", Cells.text(row, "id"));
        return body;
    }

    private static String place(CsvSheet.Row row) throws MalformedRow {
        String place = Cells.text(row, "jurisdiction_code");
        if (!place.matches("[A-Z]{2}")) {
            throw new MalformedRow("jurisdiction_code is no country: " + Cells.shortened(place, 20));
        }
        return place;
    }
}
