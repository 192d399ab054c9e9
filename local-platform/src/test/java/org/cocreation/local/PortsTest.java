package org.cocreation.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void aTakenPortIsReplacedByTheNextFreeOne() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Ports ports = new Ports()) {
            int chosen = ports.choose(taken.getLocalPort());

            assertThat(chosen).isGreaterThan(taken.getLocalPort()).isLessThan(taken.getLocalPort() + 200);
        }
    }

    @Test
    void noPortIsGivenTwice() {
        try (Ports ports = new Ports()) {
            Set<Integer> given = new HashSet<>();

            for (int i = 0; i < 20; i++) {
                given.add(ports.choose(0));
                given.add(ports.choose(42_000));
            }

            assertThat(given).hasSize(40);
        }
    }

    @Test
    void twoPlatformsThatStartAtOnceGetDifferentPorts() {
        try (Ports one = new Ports();
                Ports other = new Ports()) {
            int first = one.choose(43_000);

            assertThat(other.choose(first)).isNotEqualTo(first);
        }
    }

    @Test
    void aPortThatWasLetGoIsFreeAgain() {
        int port;
        try (Ports ended = new Ports()) {
            port = ended.choose(44_000);
        }
        try (Ports next = new Ports()) {
            assertThat(next.choose(port)).isEqualTo(port);
        }
    }
}
