package org.cocreation.system.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A reader of the server-sent events who resumes with {@code Last-Event-ID} after every interruption. */
public final class StreamDoor extends Door {

    private static final int SILENCE_MILLIS = 30_000;

    private final URI gateway;
    private final Supplier<String> token;
    private final Thread thread = new Thread(this::run, "stream door");
    private volatile boolean running = true;
    private volatile @Nullable HttpURLConnection open;
    private String last = "";

    /** Reads from the start, with a token. */
    public StreamDoor(URI gateway, Supplier<String> token) {
        super("stream");
        this.gateway = gateway;
        this.token = token;
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        while (running) {
            try {
                read();
            } catch (IOException | RuntimeException interrupted) {
                Wait.millis(200);
            }
        }
    }

    private void read() throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create(gateway + "/v1/events/stream?after=start").toURL().openConnection();
        open = connection;
        connection.setConnectTimeout(3_000);
        connection.setReadTimeout(SILENCE_MILLIS);
        connection.setRequestProperty("Authorization", "Bearer " + token.get());
        connection.setRequestProperty("Accept", "text/event-stream");
        if (!last.isEmpty()) {
            connection.setRequestProperty("Last-Event-ID", last);
        }
        try (InputStream body = connection.getInputStream();
                BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String id = "";
            StringBuilder data = new StringBuilder();
            String line = lines.readLine();
            while (line != null && running) {
                if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5).strip());
                } else if (line.isEmpty() && data.length() > 0) {
                    saw(Event.of(Json.read(data.toString())));
                    last = id;
                    data.setLength(0);
                }
                line = lines.readLine();
            }
        }
    }

    @Override
    public void close() {
        running = false;
        HttpURLConnection connection = open;
        if (connection != null) {
            connection.disconnect();
        }
    }
}
