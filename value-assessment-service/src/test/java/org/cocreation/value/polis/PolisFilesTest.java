package org.cocreation.value.polis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cocreation.kit.testing.RealData;
import org.junit.jupiter.api.Test;

class PolisFilesTest {

    @Test
    void whatIsWrittenIsReadAgainUnchanged() throws Exception {
        PolisConversation read = PolisReader.read(AConversation.bytes(AConversation.files()));

        assertThat(read.comments()).hasSize(2);
        assertThat(read.comments().get(0).text()).isEqualTo("More \"stands\", please");
        assertThat(read.comments().get(1).text()).isEqualTo("Fewer cars,\nmore room");
        assertThat(read.votes()).hasSize(6);
        assertThat(read.groupOf()).isEqualTo(Map.of(0, 0, 2, 0));
        assertThat(PolisWriter.write(read)).isEqualTo(AConversation.files());
    }

    @Test
    void realConversationsAreReadAndWrittenUnchangedInMeaning() throws Exception {
        Optional<Path> real = RealData.folder("polis-conversations");
        assumeTrue(real.isPresent(), "real conversations are not on this machine");
        for (Path folder : folders(real.get())) {
            PolisConversation read = PolisReader.read(files(folder));
            PolisConversation again = PolisReader.read(AConversation.bytes(PolisWriter.write(read)));

            assertThat(again.comments()).as(folder.toString()).isEqualTo(read.comments());
            assertThat(again.votes()).isEqualTo(read.votes());
            assertThat(again.groupOf()).isEqualTo(read.groupOf());
            assertThat(again.summary()).as(folder.toString()).isEqualTo(read.summary());
        }
    }

    @Test
    void aMissingFileIsNamed() {
        Map<String, String> files = AConversation.files();
        files.remove(PolisFiles.SUMMARY);

        assertThat(faults(files)).containsExactly("summary.csv: is missing");
    }

    @Test
    void wrongHeadersAreNamed() {
        assertThat(faultsWith(PolisFiles.VOTES, "voter-id,vote", "person,opinion"))
                .containsExactly("votes.csv line 1: the header lacks voter-id, vote");
        assertThat(faultsWith(PolisFiles.PARTICIPANTS, "n-disagree,0,1", "n-disagree,0,7"))
                .containsExactly("participants-votes.csv line 1: column '7' is no comment-id of comments.csv");
    }

    @Test
    void votesOutsideTheScaleAndOnUnknownStatementsAreNamedByLine() {
        assertThat(faultsWith(PolisFiles.VOTES, "2017,1,2,-1", "2017,1,2,-2"))
                .containsExactly("votes.csv line 7: vote must be a whole number from -1 to 1, not '-2'");
        assertThat(faultsWith(PolisFiles.VOTES, "2017,1,2,-1", "2017,5,2,-1"))
                .containsExactly("votes.csv line 7: comment-id 5 is not in comments.csv");
    }

    @Test
    void aMissingParticipantIsNamed() {
        assertThat(faultsWith(PolisFiles.PARTICIPANTS, "2,0,1,1,0,1,,-1\n", ""))
                .containsExactly("participants-votes.csv: participant 2 is missing, but voted in votes.csv");
    }

    @Test
    void theWrongSignIsFoundByTheCounts() {
        Map<String, String> files = AConversation.files();
        files.put(
                PolisFiles.VOTES,
                files.get(PolisFiles.VOTES)
                        .replace(",1\n", ",x\n")
                        .replace(",-1\n", ",1\n")
                        .replace(",x\n", ",-1\n"));

        assertThat(faults(files))
                .containsExactly("votes.csv: has the wrong sign: 1 must mean agree and -1 disagree, but the counts of"
                        + " comments.csv fit when it is the other way round");
        assertThat(faultsWith(PolisFiles.PARTICIPANTS, "0,0,1,2,2,0,1,1", "0,0,1,2,2,0,-1,-1"))
                .containsExactly(
                        "participants-votes.csv line 2: has the wrong sign: n-agree and n-disagree fit when 1 means"
                                + " disagree; 1 must mean agree here");
    }

    @Test
    void filesThatContradictEachOtherAreNamedByLine() {
        assertThat(faultsWith(PolisFiles.COMMENTS, "0,0,2,1,1,", "0,0,3,1,1,"))
                .containsExactly("comments.csv line 2: agrees 3 and disagrees 1, but votes.csv holds 2 and 1");
        assertThat(faultsWith(PolisFiles.PARTICIPANTS, "1,,0,2,1,0,1,0", "1,,0,2,1,0,0,1"))
                .containsExactly(
                        "participants-votes.csv line 3: differs from the last votes in votes.csv on comment 0, 1");
        assertThat(faultsWith(PolisFiles.PARTICIPANTS, "1,,0,2,1,0,1,0", "1,,4,2,1,0,1,0"))
                .containsExactly("participants-votes.csv line 3: n-comments must be 0");
    }

    @Test
    void brokenRowsAreNamed() {
        assertThat(faultsWith(PolisFiles.COMMENTS, "more room\"", "more room"))
                .containsExactly(
                        "comments.csv line 3: a quoted cell must end with a quote and nothing else before the comma");
        assertThat(faultsWith(PolisFiles.VOTES, "2017,1,2,-1", "2017,1,2"))
                .containsExactly("votes.csv line 7: 4 cells, but the header has 5");
    }

    private static List<String> faultsWith(String file, String right, String wrong) {
        Map<String, String> files = AConversation.files();
        assertThat(files.get(file)).contains(right);
        files.put(file, files.get(file).replace(right, wrong));
        return faults(files);
    }

    private static List<String> faults(Map<String, String> files) {
        MalformedPolis malformed =
                catchThrowableOfType(MalformedPolis.class, () -> PolisReader.read(AConversation.bytes(files)));
        return malformed.faults().stream()
                .map(fault -> fault.where() + ": " + fault.what())
                .toList();
    }

    private static List<Path> folders(Path real) throws IOException {
        try (Stream<Path> all = Files.list(real)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : PolisFiles.ALL) {
            files.put(name, Files.readAllBytes(folder.resolve(name)));
        }
        return files;
    }
}
