package org.cocreation.local.demo.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cocreation.local.demo.client.GatewayClient;
import org.cocreation.local.demo.client.Person;

/** Listens to server-sent events and takes up the thread after the last one when the connection breaks. */
final class StreamReader extends Reader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final GatewayClient gateway;
    private final Person operator;
    private final Consumer<SeenEvent> listener;
    private String begin = "now";
    private String last = "";

    StreamReader(GatewayClient gateway, Person operator, Consumer<SeenEvent> listener) {
        super("SSE");
        this.gateway = gateway;
        this.operator = operator;
        this.listener = listener;
    }

    /** Begins at a cursor of the feed. */
    void startAt(String cursor) {
        begin = cursor;
        start();
    }

    @Override
    void readOn() throws IOException, InterruptedException {
        HttpRequest.Builder request =
                gateway.request("/v1/events/stream?after=" + begin, operator).header("Accept", "text/event-stream");
        if (!last.isEmpty()) {
            request.header("Last-Event-ID", last);
        }
        HttpResponse<Stream<String>> response = gateway.http().send(request.build(), BodyHandlers.ofLines());
        try (Stream<String> lines = response.body()) {
            if (response.statusCode() != 200) {
                throw new IOException("the stream answers " + response.statusCode());
            }
            fine();
            follow(lines.iterator());
        }
    }

    private void follow(Iterator<String> lines) throws IOException {
        String id = "";
        StringBuilder data = new StringBuilder();
        while (!closed() && lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("data:")) {
                data.append(line.substring(5).strip());
            } else if (line.isEmpty() && data.length() > 0) {
                SeenEvent event = SeenEvent.of(JSON.readTree(data.toString()));
                data.setLength(0);
                last = id;
                if (seen(event)) {
                    listener.accept(event);
                }
            }
        }
    }
}
