package org.cocreation.arena;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cocreation.kit.testing.PlatformResource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The chain of records holds, cannot be changed unseen, and is verified by somebody who does not trust the service. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class DecisionChainIT {

    private static final String TERMS = """
            "decisionType": "COMPOSE", "question": "%s", "rule": {"kind": "CONSENT", "quorum": 0.5},
            "options": [{"code": "it", "title": "Zürich ≥ 2 €"}]""";
    private static final Path VERIFIER = Path.of("..", "docs", "verify-decisions.mjs");

    @Test
    void aChainIsVerifiedHereAndElsewhereAndATamperedRecordIsFound() throws Exception {
        Deciding here = new Deciding(2, 0);
        for (int i = 1; i <= 3; i++) {
            String decision = here.opens(TERMS.formatted("Question " + i));
            here.votes("c2", decision, "{\"choice\": \"OBJECT\", \"reason\": \"why?\", \"harm\": \"trust\"}")
                    .statusCode(200);
            here.all(decision, "CONSENT");
            here.closes(decision).statusCode(200).body("record.no", equalTo(i));
        }
        String records = here.path + "/decisions/records";
        given().get(here.path + "/decisions/verify")
                .then()
                .body("holds", equalTo(true))
                .body("checked", equalTo(3))
                .body("lastNo", equalTo(3));
        given().get(here.path + "/decisions/verify?after=2").then().body("checked", equalTo(1));
        String cursor = given().get(records + "?limit=2")
                .then()
                .body("items", hasSize(2))
                .body("nextCursor", notNullValue())
                .extract()
                .path("nextCursor");
        Path first = keep("first.json", given().get(records + "?limit=2").asString());
        Path second = keep(
                "second.json",
                given().get(records + "?limit=2&cursor=" + cursor).asString());
        assertThat(hashOf(given().get("/v1/decisions/" + firstDecision(records) + "/record")
                        .asByteArray()))
                .isEqualTo(given().get(records).path("items[0].hash"));

        assertThat(elsewhere(second, first)).isEqualTo("All 3 records hold.");
        Path forged = keep("forged.json", Files.readString(first).replaceFirst("Question 2", "Question two"));
        assertThat(elsewhere(forged, second)).isEqualTo("1 of 3 records do not hold.");
        assertThat(elsewhere(second)).isEqualTo("1 of 1 records do not hold.");
        Path otherWords = keep("words.json", Files.readString(first).replaceFirst("why\\?", "because"));
        assertThat(elsewhere(otherWords, second)).isEqualTo("1 of 3 records do not hold.");
    }

    @Test
    void theDatabaseRefusesToChangeARecordAndAChangeByForceIsFound() throws SQLException {
        Deciding here = new Deciding(2, 0);
        for (int i = 1; i <= 2; i++) {
            String decision = here.opens(TERMS.formatted("Question " + i));
            here.all(decision, "CONSENT");
            here.closes(decision).statusCode(200);
        }
        String where = " where arena_id = '" + here.arena + "' and no = 1";
        String forge = "update decision_record set body = replace(body, 'Question 1', 'Question 7')" + where;
        assertThatThrownBy(() -> run(forge)).hasMessageContaining("never changed");
        assertThatThrownBy(() -> run("delete from decision_record" + where)).hasMessageContaining("never changed");

        run(
                "alter table decision_record disable trigger user",
                forge,
                "alter table decision_record enable trigger user");

        given().get(here.path + "/decisions/verify")
                .then()
                .body("holds", equalTo(false))
                .body("brokenNo", equalTo(1))
                .body("reason", equalTo("its hash is not that of its content"));
    }

    private static String firstDecision(String records) {
        return given().get(records).path("items[0].decisionId");
    }

    private static void run(String... statements) throws SQLException {
        try (Connection connection = PlatformResource.database();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private static String hashOf(byte[] bytes) throws java.security.GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static Path keep(String name, String content) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "chain"));
        return Files.writeString(folder.resolve(name), content);
    }

    /** What the offline verifier says at the end; the test is skipped where there is no Node.js. */
    private static String elsewhere(Path... files) throws IOException, InterruptedException {
        Assumptions.assumeTrue(nodeIsHere(), "Node.js is not installed");
        List<String> command = new java.util.ArrayList<>(List.of("node", VERIFIER.toString()));
        List.of(files).forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return said.substring(said.lastIndexOf('\n') + 1);
    }

    private static boolean nodeIsHere() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
