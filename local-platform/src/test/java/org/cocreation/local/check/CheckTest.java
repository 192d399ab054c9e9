package org.cocreation.local.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cocreation.local.DataFolder;
import org.cocreation.local.Installation;
import org.cocreation.local.PlatformFailure;
import org.cocreation.local.cli.Arguments;
import org.cocreation.local.cli.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

    private static final String ELECTION = """
            META
            key;value
            budget;300
            vote_type;approval
            PROJECTS
            project_id;cost
            a;200
            b;100
            c;150
            VOTES
            voter_id;vote
            1;a,b
            2;a
            3;c
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Path json;

    @BeforeEach
    void folders() throws IOException {
        json = folder.resolve("verdicts.json");
        Files.createDirectories(folder.resolve("pb"));
        Files.createDirectories(folder.resolve("tideman"));
    }

    @Test
    void aBudgetThatComesOutAsExpectedAgrees() throws Exception {
        write("pb/town.pb", ELECTION);
        write("expected_outcomes.json", """
                {"town.pb": {"outcomes": {"greedy_by_votes": {"projects": ["a", "b"]}, "sequential_phragmen": {"projects": []}}}}""");

        assertThat(check("budgets")).isZero();

        JsonNode first = instances().get(0);
        assertThat(first.path("instance").asText()).isEqualTo("town greedy_by_votes");
        assertThat(first.path("result")).hasToString("[\"a\",\"b\"]");
        assertThat(first.path("expected")).hasToString("[\"a\",\"b\"]");
        assertThat(first.path("agrees").asBoolean()).isTrue();
        assertThat(first.path("seconds").isNumber()).isTrue();
        assertThat(said()).contains("left out: rule sequential_phragmen");
    }

    @Test
    void aBudgetThatComesOutOtherwiseFails() throws Exception {
        write("pb/town.pb", ELECTION);
        write("expected_outcomes.json", """
                {"town.pb": {"outcomes": {"greedy_by_votes": {"projects": ["a", "c"]}}}}""");

        assertThat(check("budgets")).isEqualTo(1);
        assertThat(said()).contains("DIFFERS");
    }

    @Test
    void aMalformedFileIsNamedWithItsFaults() throws Exception {
        write("pb/town.pb", ELECTION.replace("c;150", "c;-150").replace("3;c", "3;d"));

        assertThat(check("budgets")).isEqualTo(1);
        assertThat(said())
                .contains("town")
                .contains("line 9: cost is below zero")
                .contains("line 14: a vote for the unknown project \"d\"");
    }

    @Test
    void rankedBallotsAreComparedByPairAndRanking() throws Exception {
        write("tideman/club.HIL", "3 1\n2 1 2 0\n1 2 3 1 0\n0\n\"A\" \"B\" \"C\" \"club\"\n");
        write("expected_condorcet.json", """
                {"tideman/club.HIL": {"schulze": ["1", "2", "3"],
                  "pairwise": {"1>2": 2, "2>1": 1, "1>3": 2, "3>1": 1, "2>3": 3, "3>2": 0}}}""");

        assertThat(check("ranked")).isZero();
        assertThat(instances()).hasSize(2).allMatch(each -> each.path("agrees").asBoolean());
    }

    @Test
    void aBallotThatMakesNoSenseIsNamed() throws Exception {
        write("tideman/club.HIL", "3 1\n2 1 7 0\n0\n");

        assertThat(check("ranked")).isEqualTo(1);
        assertThat(said()).contains("line 2: option 7 is unknown");
    }

    @Test
    void aFolderWithoutElectionsFails() throws Exception {
        assertThat(check("ranked")).isEqualTo(1);
        assertThatThrownBy(() -> check("houses")).isInstanceOf(PlatformFailure.class);
    }

    private int check(String kind) throws Exception {
        Session session = new Session(
                new Installation(folder), new DataFolder(folder), new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Check()
                .run(session, new Arguments(List.of(kind, folder.toString()), Map.of("--json", json.toString())));
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private JsonNode instances() throws IOException {
        return new ObjectMapper().readTree(json.toFile()).path("instances");
    }
}
