package org.cocreation.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Chooses free ports: the wished one, or the next free one above it; 0 wishes any. A port is reserved from the choice on, long before
 * its process listens, so that two platforms that one user starts at the same moment do not choose the same.
 */
final class Ports implements AutoCloseable {

    private static final Path RESERVATIONS =
            Path.of(System.getProperty("java.io.tmpdir"), "cocreation-ports-" + System.getProperty("user.name"));

    private final Set<Integer> kept = new HashSet<>();
    private final Map<Integer, FileChannel> reserved = new TreeMap<>();

    int choose(int wished) {
        if (wished == 0) {
            return anyFree();
        }
        for (int port = wished; port < Math.min(wished + 200, 65_536); port++) {
            if (isFree(port) && reserve(port)) {
                return port;
            }
        }
        throw new PlatformFailure("no free port between " + wished + " and " + (wished + 199));
    }

    /** Marks a port as taken by a process of the platform that goes on running. */
    void keep(int port) {
        reserve(port);
        kept.add(port);
    }

    private int anyFree() {
        for (int attempt = 0; attempt < 50; attempt++) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                if (reserve(socket.getLocalPort())) {
                    return socket.getLocalPort();
                }
            } catch (IOException e) {
                throw new PlatformFailure("no free port", e);
            }
        }
        throw new PlatformFailure("no free port");
    }

    /** Holds the lock of a port's file; false when somebody else does. The system lets go of it when this process ends. */
    private boolean reserve(int port) {
        if (kept.contains(port) || reserved.containsKey(port)) {
            return false;
        }
        try {
            Files.createDirectories(RESERVATIONS);
            FileChannel file = FileChannel.open(
                    RESERVATIONS.resolve(Integer.toString(port)), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(file)) {
                reserved.put(port, file);
                return true;
            }
            file.close();
            return false;
        } catch (IOException e) {
            throw new PlatformFailure("cannot reserve port " + port + " in " + RESERVATIONS, e);
        }
    }

    private static boolean locked(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
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

    /** Lets go of all ports. */
    @Override
    public void close() {
        for (FileChannel file : reserved.values()) {
            try {
                file.close();
            } catch (IOException e) {
                throw new PlatformFailure("cannot let go of a port", e);
            }
        }
        reserved.clear();
    }
}
