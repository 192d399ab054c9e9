package org.cocreation.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OsProcessTest {

    @Test
    void aNumberThatWasGivenAgainIsAnotherProcess() {
        OsProcess self = OsProcess.self();

        assertThat(self.alive()).isTrue();
        assertThat(new OsProcess(self.pid(), "another moment").alive()).isFalse();
    }

    @Test
    void aProcessThatIgnoresTheSignalIsKilled() throws Exception {
        Process stubborn =
                new ProcessBuilder("sh", "-c", "trap '' TERM; echo ready; while :; do sleep 0.1; done").start();
        stubborn.getInputStream().read();
        OsProcess process = OsProcess.of(stubborn.pid());

        process.end("TERM", Duration.ofMillis(300));

        assertThat(process.alive()).isFalse();
    }
}
