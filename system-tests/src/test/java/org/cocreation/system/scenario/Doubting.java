package org.cocreation.system.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cocreation.system.platform.Json;

/** Somebody who trusts nobody: downloads the chain of records and verifies it without the platform, with Node.js. */
final class Doubting {

    private static final Path VERIFIER = Path.of("..", "docs", "verify-decisions.mjs");

    private final Committee committee;

    Doubting(Committee committee) {
        this.committee = committee;
    }

    static boolean canVerify() {
        String path = System.getenv("PATH");
        return path != null
                && Stream.of(path.split(java.io.File.pathSeparator, -1))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "node")));
    }

    void theDownloadedChainHolds() throws IOException, InterruptedException {
        String chain =
                Json.write(Json.of("items", committee.platform.anybody().list(committee.path("/decisions/records"))));
        assertThat(verify(chain)).as("exit code of the verifier").isZero();
        assertThat(verify(chain.replace("\"TAKEN\"", "\"NOT_TAKEN\"")))
                .as("exit code for a chain that was tampered with")
                .isEqualTo(1);
    }

    private static int verify(String chain) throws IOException, InterruptedException {
        Path file = Files.writeString(Files.createTempFile(Path.of("target"), "chain", ".json"), chain);
        Process process = new ProcessBuilder(List.of("node", VERIFIER.toString(), file.toString()))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(said).isTrue();
        System.out.println("  " + said.strip());
        return process.exitValue();
    }
}
