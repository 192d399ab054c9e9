package org.cocreation.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void wordsAndOptionsMayMix() {
        Arguments arguments = Arguments.parse(List.of("ada", "--roles", "steward,operator", "-f", "--json=out.json"));

        assertThat(arguments.words()).containsExactly("ada");
        assertThat(arguments.list("--roles")).containsExactly("steward", "operator");
        assertThat(arguments.has("-f")).isTrue();
        assertThat(arguments.value("--json")).hasValue("out.json");
    }

    @Test
    void jsonWithoutAFileStandsAlone() {
        assertThat(Arguments.parse(List.of("--json")).value("--json")).isEmpty();
    }

    @Test
    void aMistypedOptionIsRefused() {
        assertThatThrownBy(() -> Arguments.parse(List.of("--forground")).allow("--foreground"))
                .hasMessage("unknown option --forground");
    }

    @Test
    void anUnknownCommandIsMisuseAndShowsTheHelp() {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();

        int status = Main.run(List.of("upp"), System.out, new PrintStream(shown, true, StandardCharsets.UTF_8));

        assertThat(status).isEqualTo(2);
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("unknown command: upp", "./cocreation up");
    }
}
