package org.cocreation.gateway.description;

import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.cocreation.gateway.door.Access;
import org.cocreation.gateway.door.Door;
import org.cocreation.gateway.door.Doors;
import org.cocreation.gateway.door.Exchange;
import org.cocreation.gateway.door.ResponseHeaders;
import org.cocreation.gateway.problem.GatewayProblem;
import org.cocreation.gateway.problem.Refusal;

/** The API description as pages to read and to try: Swagger UI, from the WebJar, without any other host. */
@ApplicationScoped
class ApiPages implements Door {

    private static final String DOCS = "/docs";
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>Co-creation Platform API</title>
              <link rel="icon" href="/docs/favicon-32x32.png">
              <link rel="stylesheet" href="/docs/swagger-ui.css">
            </head>
            <body>
              <div id="swagger-ui"></div>
              <script src="/docs/swagger-ui-bundle.js"></script>
              <script src="/docs/start.js"></script>
            </body>
            </html>
            """;
    private static final String START = """
            SwaggerUIBundle({url: "/v1/openapi.json", dom_id: "#swagger-ui", deepLinking: true, validatorUrl: null});
            """;

    private record File(String mediaType, Buffer content) {}

    private final Map<String, File> files = new HashMap<>();

    ApiPages() {
        String folder = "META-INF/resources/webjars/swagger-ui/" + version() + "/";
        file("swagger-ui.css", "text/css", folder);
        file("swagger-ui-bundle.js", "text/javascript", folder);
        file("favicon-32x32.png", "image/png", folder);
        files.put("start.js", new File("text/javascript", Buffer.buffer(START)));
    }

    @Override
    public void open(Doors doors) {
        doors.read(
                        DOCS,
                        Access.ANYONE,
                        exchange -> show(exchange, new File("text/html; charset=utf-8", Buffer.buffer(PAGE))))
                .publishUnder(DOCS, DOCS + "/{file}", this::file);
    }

    private void file(Exchange exchange) {
        File file = files.get(exchange.pathAfter(DOCS));
        if (file == null) {
            throw Refusal.of(GatewayProblem.NOT_FOUND, "There is no such file.");
        }
        show(exchange, file);
    }

    private void file(String name, String mediaType, String folder) {
        files.put(name, new File(mediaType, Buffer.buffer(Resources.get(folder + name))));
    }

    private static void show(Exchange exchange, File file) {
        ResponseHeaders.forPage(exchange.response().headers());
        exchange.send(200, file.mediaType(), file.content());
    }

    private static String version() {
        Properties properties = new Properties();
        byte[] file = Resources.get("META-INF/maven/org.webjars/swagger-ui/pom.properties");
        try {
            properties.load(new StringReader(new String(file, StandardCharsets.ISO_8859_1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
