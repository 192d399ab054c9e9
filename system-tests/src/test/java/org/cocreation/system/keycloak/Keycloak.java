package org.cocreation.system.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cocreation.local.Installation;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.Wait;

/** A Keycloak server of this machine, from its distribution, with the realm of {@code deploy/compose/realm.json}. */
final class Keycloak implements AutoCloseable {

    static final String PASSWORD = "demo-password";
    static final String APP_SECRET = "app-secret";

    private static final Duration START_LIMIT = Duration.ofMinutes(4);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    private Keycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it; returns when the realm answers. */
    static Keycloak start() {
        try {
            Path home = home();
            Path realm = Installation.around(Path.of("")).root().resolve("deploy/compose/realm.json");
            Files.createDirectories(home.resolve("data/import"));
            Files.copy(realm, home.resolve("data/import/realm.json"), StandardCopyOption.REPLACE_EXISTING);
            int port = freePort();
            ProcessBuilder command = new ProcessBuilder(
                            "bash",
                            home.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--import-realm",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target", "keycloak.log").toFile());
            command.environment()
                    .putAll(Map.of(
                            "JAVA_HOME",
                            System.getProperty("java.home"),
                            "DEMO_PASSWORD",
                            PASSWORD,
                            "APP_CLIENT_SECRET",
                            APP_SECRET,
                            "JAVA_OPTS_KC_HEAP",
                            "-Xms64m -Xmx512m"));
            long begin = System.nanoTime();
            Keycloak keycloak = new Keycloak(command.start(), port);
            Wait.until("Keycloak answers (target/keycloak.log)", START_LIMIT, keycloak::answers);
            System.out.printf("Keycloak ready in %.1f s%n", (System.nanoTime() - begin) / 1e9);
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path home() throws IOException {
        try (Stream<Path> unpacked = Files.list(Path.of("target", "keycloak"))) {
            return unpacked.filter(Files::isDirectory)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Keycloak is not unpacked: run with -Pfull"))
                    .toAbsolutePath();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The issuer of its tokens. */
    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/cocreation";
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new AssertionError("Keycloak ended, see target/keycloak.log");
        }
        try {
            return http.send(
                                    HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                                            .timeout(Duration.ofSeconds(10))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** A token of one of the realm's users. */
    String tokenOf(String user) {
        return token(
                issuer(),
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "cocreation-cli",
                        "username",
                        user,
                        "password",
                        PASSWORD));
    }

    /** A token of the realm's app, with a scope. */
    String tokenOfApp(String scope) {
        Map<String, String> form = new TreeMap<>(
                Map.of("grant_type", "client_credentials", "client_id", "cocreation-app", "client_secret", APP_SECRET));
        if (!scope.isEmpty()) {
            form.put("scope", scope);
        }
        return token(issuer(), form);
    }

    /** A token of one of the realm's users for another audience: by a client without the mapper, which Keycloak brings. */
    String tokenForAnotherAudience(String user) {
        return token(
                issuer(),
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", user, "password", PASSWORD));
    }

    private String token(String realm, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode answer = Json.read(response.body());
            if (response.statusCode() != 200) {
                throw new AssertionError("Keycloak refuses " + form.get("grant_type") + ": " + answer);
            }
            return answer.path("access_token").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
