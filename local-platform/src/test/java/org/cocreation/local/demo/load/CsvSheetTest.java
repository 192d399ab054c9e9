package org.cocreation.local.demo.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvSheetTest {

    @Test
    void rowsCarryTheLineTheyBeginAt() {
        CsvSheet sheet = read("id,title\n1,\"Two\nlines\"\n2,One line\n");

        assertThat(sheet.rows()).extracting(CsvSheet.Row::at).containsExactly("file.csv:2", "file.csv:4");
        assertThat(sheet.rows().get(0).field("title")).isEqualTo("Two\nlines");
        assertThat(sheet.faults()).isEmpty();
    }

    @Test
    void theLastLineNeedsNoEnd() {
        assertThat(read("id,title\n1,One").rows()).hasSize(1);
    }

    @Test
    void aRowWithAnotherNumberOfColumnsIsReportedByLine() {
        CsvSheet sheet = read("id,title\n1,One\n2\n3,Three,too many\n4,Four\n");

        assertThat(sheet.faults())
                .containsExactly(
                        new CsvSheet.Fault("file.csv:3", "has 1 columns, not 2"),
                        new CsvSheet.Fault("file.csv:4", "has 3 columns, not 2"));
        assertThat(ids(sheet)).containsExactly("1", "4");
    }

    @Test
    void aForgottenQuotationMarkDoesNotSwallowTheRest() {
        CsvSheet sheet = read("id,title\n1,\"One\n2,Two\n3,Three\n");

        assertThat(sheet.faults()).extracting(CsvSheet.Fault::at).containsExactly("file.csv:2");
        assertThat(ids(sheet)).containsExactly("2", "3");
    }

    @Test
    void aQuotationMarkInTheMiddleIsReportedByLine() {
        CsvSheet sheet = read("id,title\n1,One\n2,\"Two\" and more\n3,Three\n");

        assertThat(sheet.faults()).extracting(CsvSheet.Fault::at).containsExactly("file.csv:3");
        assertThat(ids(sheet)).containsExactly("1", "3");
    }

    @Test
    void bytesThatAreNoTextAreReportedByLine() {
        byte[] content = "id,title\n1,caf?\n2,café\n".getBytes(StandardCharsets.UTF_8);
        content[14] = (byte) 0xE9;

        CsvSheet sheet = CsvSheet.read("file.csv", content, ',');

        assertThat(sheet.faults()).containsExactly(new CsvSheet.Fault("file.csv:2", "is not written in UTF-8"));
        assertThat(ids(sheet)).containsExactly("2");
    }

    @Test
    void emptyLinesAndTheByteOrderMarkMeanNothing() {
        CsvSheet sheet = read("\uFEFFid,title\r\n\r\n1,One\r\n\r\n");

        assertThat(ids(sheet)).containsExactly("1");
        assertThat(sheet.faults()).isEmpty();
    }

    @Test
    void anEmptyFileHasNoRows() {
        assertThat(read("").rows()).isEmpty();
    }

    private static List<String> ids(CsvSheet sheet) {
        return sheet.rows().stream().map(row -> row.field("id")).toList();
    }

    private static CsvSheet read(String text) {
        return CsvSheet.read("file.csv", text.getBytes(StandardCharsets.UTF_8), ',');
    }
}
