package org.cocreation.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;

/** Chooses free ports: the wished one, or the next free one above it; 0 wishes any. */
final class Ports {

    private final Set<Integer> given = new HashSet<>();

    int choose(int wished) {
        if (wished == 0) {
            return anyFree();
        }
        for (int port = wished; port < Math.min(wished + 200, 65_536); port++) {
            if (!given.contains(port) && isFree(port)) {
                given.add(port);
                return port;
            }
        }
        throw new PlatformFailure("no free port between " + wished + " and " + (wished + 199));
    }

    /** Marks a port as taken by a process of the platform that goes on running. */
    void keep(int port) {
        given.add(port);
    }

    private int anyFree() {
        for (int attempt = 0; attempt < 50; attempt++) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                if (given.add(socket.getLocalPort())) {
                    return socket.getLocalPort();
                }
            } catch (IOException e) {
                throw new PlatformFailure("no free port", e);
            }
        }
        throw new PlatformFailure("no free port");
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
