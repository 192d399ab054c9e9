package org.cocreation.decision.pabulib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cocreation.decision.budget.BudgetElection;
import org.cocreation.decision.budget.Project;
import org.cocreation.decision.pabulib.MalformedPabulib.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PabulibTest {

    private static final String GOOD = """
            META
            key;value
            budget;100
            vote_type;cumulative
            rule;greedy
            PROJECTS
            project_id;cost;name
            1;50;One
            2;60.5;Two
            VOTES
            voter_id;vote;points;age
            a;1,2;3,2;30
            b;2;5;
            """;

    @Test
    void aFileIsReadWithQuotesUmlautsAndDecimals() throws Exception {
        PabulibFile file = sample();

        assertThat(file.meta()).containsEntry("description", "Invented for tests; not a real election");
        assertThat(file.projects().get(0).further()).containsExactly("6", "A park \"for all\"; with trees", "green");
        assertThat(file.projects().get(2).further()).containsExactly("4", "Path über den Bach", "");
        assertThat(file.votes().get(4).projects()).containsExactly("park", "lights", "cafe");
        assertThat(file.voteColumns()).containsExactly("voting_method");
    }

    @Test
    void moneyIsCountedInTheSmallestDecimalOfTheFile() throws Exception {
        BudgetElection election = sample().election();

        assertThat(election.budget()).isEqualTo(10_000);
        assertThat(election.unit()).isEqualTo(10);
        assertThat(election.projects()).contains(new Project("garden", 995), new Project("park", 4000));
        assertThat(election.voters()).isEqualTo(10);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        for (PabulibFile file : List.of(sample(), read(GOOD))) {
            StringBuilder written = new StringBuilder();
            PabulibWriter.write(file, written);

            assertThat(read(written.toString())).isEqualTo(file);
        }
    }

    @Test
    void pointsBelongToProjects() throws Exception {
        BudgetElection election = read(GOOD).election();

        assertThat(election.points(0)).isEqualTo(3);
        assertThat(election.points(1)).isEqualTo(7);
        assertThat(election.supporters(1)).isEqualTo(2);
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkDoNotMatter() throws Exception {
        assertThat(read("\uFEFF" + GOOD.replace("\n", "\r\n"))).isEqualTo(read(GOOD));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "budget;100|budget;much|3|budget is no number, or too large or too precise: \"much\"",
                "budget;100|budget;-5|3|budget is below zero: \"-5\"",
                "budget;100|purse;100|6|META has no budget",
                "vote_type;cumulative|kind;cumulative|6|META has no vote_type",
                "vote_type;cumulative|vote_type;shouting|4|unknown vote_type \"shouting\"",
                "rule;greedy|rule;lottery|5|unknown rule \"lottery\"",
                "1;50;One|1;-50;One|8|cost is below zero: \"-50\"",
                "1;50;One|1;1e5;One|8|cost is no number, or too large or too precise: \"1e5\"",
                "1;50;One|2;50;One|9|project \"2\" is there twice",
                "1;50;One|;50;One|8|a project without an id",
                "1;50;One|1;50;One;more|8|4 cells under 3 columns",
                "b;2;5;|a;2;5;|13|the voter \"a\" is there twice",
                "b;2;5;|b;7;5;|13|a vote for the unknown project \"7\"",
                "b;2;5;|b;2;;|13|0 points for 1 projects",
                "b;2;5;|b;;5;|13|1 points for 0 projects",
                "b;2;5;|b;2;x;|13|points is no number, or too large or too precise: \"x\"",
                "b;2;5;|b;2,2;5,5;|13|project \"2\" is on the ballot twice",
                "b;2;5;|;2;5;|13|a vote without a voter_id",
                "b;2;5;|\"b;2;5|13|quotes are not closed",
                "voter_id;vote;points;age|voter_id;vote;marks;age|11|the column points is missing",
                "project_id;cost;name|project_id;price;name|7|the column cost is missing",
                "project_id;cost;name|project_id;cost;cost|7|the column cost is there twice",
                "META|BETA|1|expected META, not \"BETA\""
            })
    void everyFaultIsNamedWithItsLine(String good, String bad, int line, String what) {
        assertThat(faults(GOOD.replaceFirst("(?m)^" + good + "$", bad))).contains(new Fault(line, what));
    }

    @Test
    void missingSectionsAreNamed() {
        assertThat(faults(""))
                .extracting(Fault::what)
                .containsExactly(
                        "the section META is missing",
                        "the section PROJECTS is missing",
                        "the section VOTES is missing");
        assertThat(faults(GOOD.substring(0, GOOD.indexOf("VOTES"))))
                .containsExactly(new Fault(9, "the section VOTES is missing"));
        assertThat(faults("META\nkey;value\nbudget;x\nvote_type;approval\n"))
                .extracting(Fault::line)
                .contains(3, 4);
    }

    @Test
    void faultsAreCollectedUpToAHundred() {
        String many = GOOD + "c;9;1;\n".repeat(500);

        assertThat(faults(many)).hasSize(100);
        assertThat(faults(GOOD.replace("1;50;One", "1;x;One").replace("b;2;5;", "b;2;x;")))
                .hasSize(2);
    }

    @Test
    void chooseOneMeansOne() {
        String file = GOOD.replace("cumulative", "choose-1");

        assertThat(faults(file)).containsExactly(new Fault(12, "2 projects where one is to be chosen"));
    }

    @Test
    void aFileThatIsTooLargeIsRefused() throws Exception {
        byte[] bytes = GOOD.getBytes(StandardCharsets.UTF_8);

        assertThat(PabulibReader.read(new ByteArrayInputStream(bytes), bytes.length))
                .isEqualTo(read(GOOD));
        assertThatThrownBy(() -> PabulibReader.read(new ByteArrayInputStream(bytes), bytes.length - 1))
                .isInstanceOf(MalformedPabulib.class)
                .hasMessageContaining("larger than");
    }

    @Test
    void whatIsNotUtf8IsRefused() {
        byte[] latin = GOOD.replace("Two", "Zwölf").getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> PabulibReader.read(new ByteArrayInputStream(latin), 10_000))
                .isInstanceOf(MalformedPabulib.class)
                .hasMessageContaining("not UTF-8");
    }

    private static List<Fault> faults(String text) {
        MalformedPabulib malformed = catchThrowableOfType(MalformedPabulib.class, () -> read(text));
        assertThat(malformed).as("accepted: %s", text).isNotNull();
        return malformed.faults();
    }

    private static PabulibFile sample() throws IOException, MalformedPabulib {
        try (InputStream in = PabulibTest.class.getResourceAsStream("/pabulib/quarter.pb")) {
            return PabulibReader.read(in, 10_000);
        }
    }

    private static PabulibFile read(String text) throws IOException, MalformedPabulib {
        return PabulibReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 1_000_000);
    }
}
