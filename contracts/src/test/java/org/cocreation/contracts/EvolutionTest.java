package org.cocreation.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvolutionTest {

    private static final String OLD = """
            {"type":"object","required":["id"],"properties":{
              "id":{"type":"string","format":"uuid"},
              "role":{"type":"string","enum":["CITIZEN","EXPERT"]},
              "title":{"type":"string","maxLength":120},
              "lines":{"type":"array","items":{"$ref":"#/$defs/Line"}}},
             "$defs":{"Line":{"type":"object","required":["n"],"properties":{"n":{"type":"integer"}}}}}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    field removed          | "role":{"type":"string","enum":["CITIZEN","EXPERT"]}, | ``
                    type changed           | {"type":"integer"}                              | {"type":"number"}
                    format changed         | "format":"uuid"                                 | "format":"uri"
                    optional made required | "required":["id"]                               | "required":["id","title"]
                    required made optional | "required":["n"]                                | "required":[]
                    limit widened          | "maxLength":120                                 | "maxLength":500
                    enum extended          | ["CITIZEN","EXPERT"]                            | ["CITIZEN","EXPERT","MAYOR"]
                    """)
    void breakIsFound(String what, String from, String to) throws JsonProcessingException {
        assertThat(Evolution.breaks(json(OLD), json(OLD.replace(from, to))))
                .as(what)
                .hasSize(1);
    }

    @Test
    void newOptionalFieldAndNewWordsAreAllowed() throws JsonProcessingException {
        String newer = OLD.replace("\"maxLength\":120", "\"maxLength\":120,\"description\":\"Public title.\"")
                .replace("\"n\":{", "\"note\":{\"type\":\"string\"},\"n\":{");

        assertThat(Evolution.breaks(json(OLD), json(newer))).isEmpty();
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return Json.MAPPER.readTree(text);
    }
}
