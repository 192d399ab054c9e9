package org.cocreation.local.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import java.util.Objects;
import java.util.function.UnaryOperator;
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

    @Test
    void opinionGroupsAreComparedWithThoseThatWerePublished() throws Exception {
        conversation(UnaryOperator.identity());

        assertThat(check("groups")).isZero();

        JsonNode first = instances().get(0);
        assertThat(first.path("instance").asText()).isEqualTo("town");
        assertThat(first.path("participants").asInt()).isEqualTo(16);
        assertThat(first.path("statements").asInt()).isEqualTo(8);
        assertThat(first.path("groups").asInt()).isEqualTo(2);
        assertThat(first.path("groupOf").path("101").asInt())
                .isEqualTo(first.path("groupOf").path("107").asInt())
                .isNotEqualTo(first.path("groupOf").path("109").asInt());
        assertThat(first.path("adjustedRandIndex").asDouble()).isEqualTo(1);
        assertThat(first.path("seconds").isNumber()).isTrue();
        assertThat(said()).contains("1 of 1 as they should be");
    }

    @Test
    void publishedGroupsThatNobodyCanFindAreNoFailure() throws Exception {
        conversation(lines -> lines.replaceAll("(?m)^(10[135],)[01],", "$17,"));

        assertThat(check("groups")).isZero();
        assertThat(instances().get(0).path("adjustedRandIndex").asDouble()).isLessThan(0.85);
        assertThat(instances().get(0).path("reachable").asDouble()).isLessThan(0.85);
    }

    @Test
    void votesWithTheWrongSignAndVotesThatAreNoneAreNamed() throws Exception {
        conversation(lines -> lines.replaceAll("(?m)^(\\d+,\\d,)\\d,", "$11,"));
        assertThat(check("groups")).isEqualTo(1);
        assertThat(said()).contains("is 1 agree in this file");

        conversation(lines -> lines.replaceFirst("-1", "2"));
        assertThat(check("groups")).isEqualTo(1);
        assertThat(said()).contains("line 2: a vote is -1, 0 or 1, not 2");
    }

    /** Two camps of eight who agree on nothing. */
    private void conversation(UnaryOperator<String> change) throws IOException {
        StringBuilder lines = new StringBuilder("participant,group-id,n-agree,0,1,2,3,4,5,6,7\n");
        for (int participant = 101; participant <= 116; participant++) {
            String votes = participant <= 108 ? "-1,-1,-1,-1,1,1,1,0" : "1,1,1,1,-1,-1,-1,1";
            lines.append("%d,%d,%d,%s%n"
                    .formatted(participant, participant <= 108 ? 0 : 1, participant <= 108 ? 3 : 5, votes));
        }
        Files.createDirectories(folder.resolve("town"));
        write("town/participants-votes.csv", change.apply(lines.toString()));
    }

    @Test
    void realConversationsAreGroupedAsTheyWerePublished() throws Exception {
        Path data = Path.of(Objects.requireNonNullElse(System.getenv("COCREATION_DATA"), "../../shared/data"));
        Path conversations = data.resolve("polis-conversations");
        Path captures = data.resolve("polis-math-oracle");
        assumeTrue(Files.isDirectory(conversations) && Files.isDirectory(captures));

        assertThat(check("groups", conversations)).isZero();
        assertThat(instances())
                .filteredOn(each -> each.path("instance").asText().equals("brexit-consensus"))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.path("adjustedRandIndex").asDouble()).isGreaterThan(0.87));

        assertThat(check("groups", captures)).isZero();
        assertThat(instances()).hasSize(3).allSatisfy(each -> {
            JsonNode engine = each.path("engine");
            assertThat(engine.path("includedOnlyHere").asInt()).isZero();
            assertThat(engine.path("groupInformedConsensus").asDouble()).isLessThan(1e-12);
            assertThat(engine.path("representativeStatements").asBoolean()).isTrue();
            assertThat(engine.path("majorities").asBoolean()).isTrue();
            if (engine.path("votesMissing").asInt() == 0) {
                assertThat(engine.path("projection").asDouble()).isLessThan(1e-9);
            }
        });
    }

    @Test
    void aPanelWithThePublishedChancesAgrees() throws Exception {
        panel("uniform", "k/n", "10.0");

        assertThat(check("sortition")).isZero();

        JsonNode first = instances().get(0);
        assertThat(first.path("instance").asText()).isEqualTo("uniform");
        assertThat(first.path("minimum").asDouble()).isEqualTo(0.1);
        assertThat(first.path("gini").asDouble()).isZero();
        assertThat(first.path("probabilities")).hasSize(20);
        assertThat(first.path("expected").path("probabilities")).hasSize(20);
        assertThat(first.path("agrees").asBoolean()).isTrue();
    }

    @Test
    void aPanelWithOtherChancesFails() throws Exception {
        panel("other", "0.2", "20.0");

        assertThat(check("sortition")).isEqualTo(1);
        assertThat(said()).contains("DIFFERS");
    }

    @Test
    void quotasThatMakeNoSenseAreNamed() throws Exception {
        panel("broken", "k/n", "10.0");
        write("broken/categories.csv", "category,feature,min,max\nage,old,3,1\n");

        assertThat(check("sortition")).isEqualTo(1);
        assertThat(said()).contains("line 2: min is above max");
    }

    private void panel(String name, String chance, String minimum) throws IOException {
        Files.createDirectories(folder.resolve(name));
        write(name + "/categories.csv", "category,feature,min,max\nage,old,1,1\nage,young,1,1\n");
        write(name + "/respondents.csv", "age\n" + "old\n".repeat(10) + "young\n".repeat(10));
        write(
                name + "/reference_" + name + "_statistics.txt",
                "panel size k:\t2\nLEXIMIN minimum probability (exact):\t" + minimum + "%\n");
        write(
                name + "/reference_prob_allocs_data.csv",
                "algorithm,percentile of pool members,selection probability\n"
                        + ("LexiMin,0.0," + chance + "\n").repeat(20));
    }

    private int check(String kind) throws Exception {
        return check(kind, folder);
    }

    private int check(String kind, Path data) throws Exception {
        Session session = new Session(
                new Installation(folder), new DataFolder(folder), new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Check()
                .run(session, new Arguments(List.of(kind, data.toString()), Map.of("--json", json.toString())));
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
