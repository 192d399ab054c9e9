package org.cocreation.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cocreation.local.Installation;
import org.junit.jupiter.api.Test;

/** The reference loop is only a reference as long as it runs the statements of the service. */
class ReferenceSqlTest {

    private static final Path ROOT = Installation.around(Path.of("")).root();

    @Test
    void theLoopRunsTheStatementsOfTheService() throws IOException {
        // Put together from two texts.
        assertThat(source("arena-service", "MadeContributions"))
                .contains(plain(WriteSql.INSERT))
                .contains("INSERT.formatted(\"" + WriteSql.OF_PROPOSAL + "\")");
        assertThat(source("arena-service", "Standings")).contains(plain(WriteSql.STANDING));
        assertThat(source("arena-service", "PublicBallots")).contains(plain(BallotSql.CAST));
        assertThat(source("service-kit", "EventLog")).contains(plain(WriteSql.EVENT));
        assertThat(source("service-kit", "AuditLog")).contains(plain(WriteSql.AUDIT));
        // This one is put together from two texts.
        assertThat(source("arena-service", "KnownActors"))
                .contains("select id from known_actor where login_key = ? and state = 'ACTIVE' and")
                .contains(" generation = (select live_generation from projection where name = 'actors')");
    }

    private static String source(String module, String type) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().equals(type + ".java"))
                    .toList();
            assertThat(found).hasSize(1);
            return plain(Files.readString(found.get(0)));
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
