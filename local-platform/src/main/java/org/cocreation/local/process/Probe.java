package org.cocreation.local.process;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Asks a process whether it can work now. An open port is not enough: a frozen process has one too. */
@FunctionalInterface
public interface Probe {

    /** How long a healthy process may take to answer. */
    int LIMIT_MILLIS = 2_000;

    /** Whether the process answers as it should. */
    boolean healthy();

    /** Healthy when a GET is answered with 200. */
    static Probe http(URI address) {
        return () -> {
            try {
                HttpURLConnection connection =
                        (HttpURLConnection) address.toURL().openConnection();
                connection.setConnectTimeout(LIMIT_MILLIS);
                connection.setReadTimeout(LIMIT_MILLIS);
                int status = connection.getResponseCode();
                connection.disconnect();
                return status == 200;
            } catch (IOException e) {
                return false;
            }
        };
    }

    /** Healthy when PostgreSQL asks for a password; while it recovers it answers with an error instead. */
    static Probe postgres(int port) {
        byte[] startup = "user\0postgres\0database\0postgres\0\0".getBytes(StandardCharsets.US_ASCII);
        return () -> {
            try (Socket socket = connect(port)) {
                DataOutputStream out = new DataOutputStream(socket.getOutputStream());
                out.writeInt(startup.length + 8);
                out.writeInt(3 << 16);
                out.write(startup);
                out.flush();
                return socket.getInputStream().read() == 'R';
            } catch (IOException e) {
                return false;
            }
        };
    }

    /** Healthy when the broker has said that its topics exist and answers an ApiVersions request. */
    static Probe kafka(int port, Path readyFile) {
        return () -> {
            if (!Files.exists(readyFile)) {
                return false;
            }
            try (Socket socket = connect(port)) {
                DataOutputStream out = new DataOutputStream(socket.getOutputStream());
                out.writeInt(10);
                out.writeShort(18); // ApiVersions
                out.writeShort(0); // version
                out.writeInt(7); // correlation id
                out.writeShort(-1); // no client id
                out.flush();
                DataInputStream in = new DataInputStream(socket.getInputStream());
                return in.readInt() > 4 && in.readInt() == 7;
            } catch (IOException e) {
                return false;
            }
        };
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket();
        socket.setSoTimeout(LIMIT_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), LIMIT_MILLIS);
        return socket;
    }
}
