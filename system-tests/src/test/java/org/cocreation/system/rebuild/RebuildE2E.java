package org.cocreation.system.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cocreation.local.Part;
import org.cocreation.system.platform.SharedPlatform;
import org.cocreation.system.platform.Tables;
import org.cocreation.system.platform.TestPlatform;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every projection of every service, rebuilt while the platform runs, holds the same rows as before. */
@Order(40)
@ExtendWith(SharedPlatform.class)
class RebuildE2E {

    private final TestPlatform platform;

    RebuildE2E(TestPlatform platform) {
        this.platform = platform;
    }

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"ARENA", "ACTOR", "VALUE_ASSESSMENT"})
    void aRebuiltProjectionHoldsTheSameRows(Part service) {
        platform.settle();
        Tables tables = platform.tables(service);
        List<String> projected = projected(tables);
        assertThat(projected).as("tables with generations").isNotEmpty();
        Map<String, List<String>> before = tables.contents(projected, "generation");
        List<String> names = new ArrayList<>();
        platform.operator()
                .get(platform.operations(service) + "/projections")
                .ok()
                .json()
                .path("items")
                .forEach(name -> names.add(name.asText()));
        assertThat(names).isNotEmpty();
        for (String name : names) {
            var rebuilt = platform.operator()
                    .post(platform.operations(service) + "/projections/" + name + "/rebuild", "{}")
                    .ok()
                    .json();
            assertThat(tables.contents(projected, "generation"))
                    .as("rows after rebuilding " + name)
                    .isEqualTo(before);
            assertThat(tables.number("select live_generation from projection where name = ?", name))
                    .isEqualTo(rebuilt.path("liveGeneration").asLong());
            System.out.printf(
                    "rebuilt %s of %s in %d ms, identical%n",
                    name, service.label(), rebuilt.path("millis").asLong());
        }
    }

    @Test
    void theCommandBuildsTheReadModelsOfAServiceAnew() throws IOException, InterruptedException {
        platform.settle();
        Tables tables = platform.tables(Part.VALUE_ASSESSMENT);
        List<String> projected = projected(tables);
        Map<String, List<String>> before = tables.contents(projected, "generation");

        assertThat(command("rebuild", "value-assessment-service"))
                .contains("measures rebuilt in", "arenas rebuilt in", "joint-goals rebuilt in");
        assertThat(tables.contents(projected, "generation")).isEqualTo(before);
        assertThat(command("rebuild", "value-assessment-service", "--projection", "measures"))
                .contains("measures rebuilt in")
                .doesNotContain("arenas rebuilt");
        assertThat(command("rebuild", "gateway")).contains("there is no service gateway");
        assertThat(command("rebuild", "arena", "--projection", "feelings")).contains("has no projection feelings");
    }

    /** What the command line says, right or wrong. */
    private String command(String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                "org.cocreation.local.cli.Main"));
        line.addAll(List.of(words));
        line.addAll(List.of("--data", platform.processes().folder().toString()));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(said.contains("cocreation rebuild:") ? 1 : 0);
        return said;
    }

    /** Tables of projections; the reading of the network is computed from one and says when it was. */
    private static List<String> projected(Tables tables) {
        return tables.column("select table_name from information_schema.columns"
                + " where table_schema = 'public' and column_name = 'generation'"
                + " and table_name not in ('inbox', 'network_state', 'network_actor', 'network_boundary')"
                + " order by table_name");
    }
}
