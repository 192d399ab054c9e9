package org.cocreation.local.issuer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Executors;
import kotlin.jvm.functions.Function1;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.OAuth2HttpServer;
import no.nav.security.mock.oauth2.http.Ssl;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Carries the issuer on the JDK's own HTTP server: the servers it brings along cost more memory and start time. */
final class LoopbackServer implements OAuth2HttpServer {

    private static final int THREADS = 4;

    private @Nullable HttpServer server;

    @Override
    public OAuth2HttpServer start(Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
        return start(0, handler);
    }

    @Override
    public OAuth2HttpServer start(int port, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
        return start(InetAddress.getLoopbackAddress(), port, handler);
    }

    @Override
    public OAuth2HttpServer start(
            InetAddress address, int port, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(address, port), 128);
            started.setExecutor(Executors.newFixedThreadPool(THREADS));
            started.createContext("/", exchange -> answer(exchange, handler));
            started.start();
            server = started;
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler)
            throws IOException {
        try (exchange) {
            Headers.Builder headers = new Headers.Builder();
            exchange.getRequestHeaders().forEach((name, values) -> values.forEach(value -> headers.add(name, value)));
            String host = Objects.requireNonNullElse(
                    exchange.getRequestHeaders().getFirst("Host"),
                    "127.0.0.1:" + exchange.getLocalAddress().getPort());
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            OAuth2HttpResponse response = handler.invoke(new OAuth2HttpRequest(
                    headers.build(),
                    exchange.getRequestMethod(),
                    HttpUrl.get("http://" + host + exchange.getRequestURI()),
                    body));
            response.getHeaders()
                    .forEach(header -> exchange.getResponseHeaders().add(header.getFirst(), header.getSecond()));
            byte @Nullable [] bytes = response.getBytesBody();
            if (bytes == null && response.getBody() != null) {
                bytes = response.getBody().getBytes(StandardCharsets.UTF_8);
            }
            exchange.sendResponseHeaders(response.getStatus(), bytes == null ? -1 : bytes.length);
            if (bytes != null) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    @Override
    public OAuth2HttpServer stop() {
        running().stop(0);
        return this;
    }

    @Override
    public void close() {
        stop();
    }

    @Override
    public int port() {
        return running().getAddress().getPort();
    }

    @Override
    public HttpUrl url(String path) {
        return Objects.requireNonNull(HttpUrl.get("http://127.0.0.1:" + port()).resolve(path));
    }

    @Override
    public @Nullable Ssl sslConfig() {
        return null;
    }

    private HttpServer running() {
        return Objects.requireNonNull(server, "not started");
    }
}
