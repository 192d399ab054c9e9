package org.cocreation.system.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cocreation.decision.pabulib.MalformedPabulib;
import org.cocreation.decision.pabulib.PabulibFile;
import org.cocreation.decision.pabulib.PabulibReader;
import org.cocreation.system.platform.Answer;
import org.cocreation.system.platform.Arenas;
import org.cocreation.system.platform.Client;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.People;
import org.cocreation.system.platform.People.Actor;
import org.cocreation.system.platform.SharedPlatform;
import org.cocreation.system.platform.TestPlatform;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Real budget elections go in through the API, come out as an independent implementation counts them, and go out unchanged in meaning. */
@Order(15)
@ExtendWith(SharedPlatform.class)
class RealElectionsE2E {

    private static final Path REAL = Path.of(System.getenv().getOrDefault("COCREATION_DATA", "../../shared/data"))
            .resolve("participatory-budgeting");
    private static final long LARGEST = Boolean.getBoolean("full") ? 50_000_000 : 20_000;

    /** What the rules are called here, and in the file of expected outcomes. */
    private static final String[][] RULES = {
        {"GREEDY_BUDGET", "greedy_by_votes"}, {"EQUAL_SHARES", "equal_shares_cost_utility_add1"}
    };

    private final TestPlatform platform;

    RealElectionsE2E(TestPlatform platform) {
        this.platform = platform;
    }

    @Test
    void realElectionsGoInAndOutUnchangedInMeaning() throws Exception {
        assumeTrue(Files.isDirectory(REAL), "no real elections here");
        Actor facilitator = new People(platform, "real-elections").citizen("facilitator");
        platform.settle();
        String decisions =
                "/v1/arenas/" + new Arenas(platform, facilitator).formed("Budgets of other towns", List.of(facilitator))
                        + "/decisions";
        Client client = facilitator.client();
        JsonNode expected = Json.read(Files.readString(REAL.resolve("expected_outcomes.json")));
        List<String> different = new ArrayList<>();
        int compared = 0;

        for (Path file : files()) {
            String text = Files.readString(file);
            Answer taken = client.with("Content-Type", "text/plain")
                    .send("POST", decisions + "/import", text)
                    .created();
            String exported =
                    client.get("/v1/decisions/" + taken.id() + "/pabulib").ok().body();
            assertThat(read(exported)).as(file.toString()).isEqualTo(read(text));

            JsonNode outcomes = expected.path(file.getFileName().toString()).path("outcomes");
            for (String[] rule : RULES) {
                JsonNode selected = outcomes.path(rule[1]).path("projects");
                if (!selected.isMissingNode()
                        && taken.json().path("voteType").asText().equals("approval")) {
                    compared++;
                    if (!words(selected).equals(selected(taken.json(), rule[0]))) {
                        different.add(file.getFileName() + " " + rule[0]);
                    }
                }
            }
        }

        System.out.printf("real elections: %d outcomes compared, different: %s%n", compared, different);
        assertThat(different).isEmpty();
        assertThat(compared).isGreaterThan(10);
        assertThat(client.list(decisions + "/imports")).hasSameSizeAs(files());
    }

    private static Set<String> selected(JsonNode election, String rule) {
        for (JsonNode outcome : election.path("outcomes")) {
            if (outcome.path("rule").asText().equals(rule)) {
                return words(outcome.path("selected"));
            }
        }
        throw new AssertionError("no outcome under " + rule);
    }

    private static Set<String> words(JsonNode array) {
        Set<String> words = new TreeSet<>();
        array.forEach(each -> words.add(each.asText()));
        return words;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(REAL.resolve("pb"))) {
            return files.filter(file ->
                            file.toString().endsWith(".pb") && file.toFile().length() <= LARGEST)
                    .sorted()
                    .toList();
        }
    }

    private static PabulibFile read(String text) throws IOException, MalformedPabulib {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return PabulibReader.read(new ByteArrayInputStream(bytes), bytes.length);
    }
}
