package org.cocreation.actor.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cocreation.actor.Person;
import org.cocreation.kit.testing.PlatformResource;
import org.cocreation.kit.testing.RealData;
import org.cocreation.kit.testing.Waiting;
import org.junit.jupiter.api.Test;

/**
 * Takes the lists of public bodies of datasets/publicbodies (public domain) and the register of British government organisations (Open
 * Government Licence) in, where they are at hand.
 */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class PublicBodiesIT {

    @Test
    void everyPublicBodyIsTakenInAndFound() throws Exception {
        Optional<Path> lists = RealData.folder("public-bodies");
        assumeTrue(lists.isPresent(), "no lists of public bodies here");
        Path folder = lists.get();
        int taken = 0;
        try (Stream<Path> countries = Files.list(folder.resolve("publicbodies"))) {
            for (Path country : countries.sorted().toList()) {
                String code = country.getFileName().toString().substring(0, 2).toUpperCase(Locale.ROOT);
                taken += taken(country, ',', "publicbodies", "id", "name", code);
            }
        }
        taken += taken(
                folder.resolve("uk-government-organisation-register.tsv"),
                '\t',
                "uk-register",
                "government-organisation",
                "name",
                "GB");
        System.out.printf("public bodies: %d taken in%n", taken);
        assertThat(taken).isGreaterThan(2_900);

        given().queryParam("q", "cabinet office")
                .queryParam("jurisdiction", "GB")
                .get("/v1/actors")
                .then()
                .body("items.displayName", hasItem("Cabinet Office"));
    }

    /** Brings a list into the form of imports, takes it in, and says how many bodies it has. */
    private static int taken(Path list, char separator, String source, String id, String name, String country)
            throws IOException {
        CsvReader reader = new CsvReader(Files.readString(list), separator);
        List<String> head = reader.next();
        StringBuilder file = new StringBuilder("source,id,kind,displayName,sector,domain,level,jurisdictions\n");
        Set<String> ids = new HashSet<>();
        int repeated = 0;
        for (List<String> row = reader.next(); row != null; row = reader.next()) {
            String level = country.equals("EU") ? "SUPRANATIONAL" : "NATIONAL";
            file.append(Stream.of(
                                    source,
                                    country + "/" + row.get(head.indexOf(id)),
                                    "ORGANISATION",
                                    row.get(head.indexOf(name)),
                                    "PUBLIC",
                                    "ADMINISTRATIVE",
                                    level,
                                    country)
                            .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                            .collect(Collectors.joining(",")))
                    .append('\n');
            repeated += ids.add(row.get(head.indexOf(id))) ? 0 : 1;
        }
        Response started = given().header("Authorization", "Bearer " + PlatformResource.token("steward", "steward"))
                .contentType("text/csv")
                .body(file.toString().getBytes(StandardCharsets.UTF_8))
                .post("/v1/actors/imports");
        started.then().statusCode(202);
        String imported = started.path("id");
        Waiting.until(
                "the import ends",
                Duration.ofMinutes(2),
                () -> !report(imported).getString("state").equals("RUNNING"));
        JsonPath report = report(imported);
        // Three ids of the American list stand in it twice, for different bodies.
        assertThat(report.getInt("refused"))
                .as("refused of %s: %s", list, faults(imported))
                .isEqualTo(repeated);
        assertThat(report.getInt("created") + report.getInt("unchanged")).isEqualTo(ids.size());
        return ids.size();
    }

    private static JsonPath report(String id) {
        return Person.STEWARD.asks().get("/v1/actors/imports/" + id).jsonPath();
    }

    private static String faults(String id) {
        return Person.STEWARD.asks().get("/v1/actors/imports/" + id + "/faults").asString();
    }
}
