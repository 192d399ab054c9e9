package org.cocreation.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gets access tokens from the local issuer and keeps them while they are good. Safe for use by many threads. */
public final class Tokens {

    /** The roles of the platform; everybody else's name is a person's. */
    public static final List<String> ROLES =
            List.of("participant", "authoriser", "assessor", "steward", "operator", "auditor", "app");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIFE = Duration.ofHours(1);
    private static final Duration MARGIN = Duration.ofMinutes(5);

    /**
     * What a token shall say.
     *
     * @param subject who the login is
     * @param roles platform roles
     * @param scope granted scope, blank for none
     * @param client the client that asks for it
     * @param life until it expires
     */
    public record Wish(String subject, List<String> roles, String scope, String client, Duration life) {

        /** The same with a scope. */
        public Wish withScope(String scope) {
            return new Wish(subject, roles, scope, client, life);
        }

        /** The same, asked for by another client; rate limits are per client. */
        public Wish byClient(String client) {
            return new Wish(subject, roles, scope, client, life);
        }

        /** The same with another life; zero or less gives an expired token. */
        public Wish lasting(Duration life) {
            return new Wish(subject, roles, scope, client, life);
        }
    }

    private record Kept(String token, long goodUntil) {}

    private final URI issuer;
    private final String clientSecret;
    private final Map<Wish, Kept> kept = new ConcurrentHashMap<>();

    Tokens(URI issuer, String clientSecret) {
        this.issuer = issuer;
        this.clientSecret = clientSecret;
    }

    /** A wish for one hour, by the client of the command line. */
    public static Wish wish(String subject, String... roles) {
        return new Wish(subject, List.of(roles), "", "cocreation-cli", LIFE);
    }

    /** A token of {@code <role>-1} with that role, or of a person who takes part. */
    public String forName(String roleOrPerson) {
        return ROLES.contains(roleOrPerson)
                ? get(wish(roleOrPerson + "-1", roleOrPerson))
                : get(wish(roleOrPerson, "participant"));
    }

    /** A token for the subject with these roles. */
    public String get(String subject, String... roles) {
        return get(wish(subject, roles));
    }

    /** A token as wished, from memory when there is one that lasts. */
    public String get(Wish wish) {
        Kept known = kept.get(wish);
        if (known != null && known.goodUntil() > System.nanoTime()) {
            return known.token();
        }
        String token = ask(wish);
        if (wish.life().compareTo(MARGIN) > 0) {
            long goodFor = wish.life().minus(MARGIN).toNanos();
            kept.put(wish, new Kept(token, System.nanoTime() + goodFor));
        }
        return token;
    }

    private String ask(Wish wish) {
        Map<String, String> form = new TreeMap<>(Map.of(
                "grant_type", "client_credentials",
                "client_id", wish.client(),
                "client_secret", clientSecret,
                "sub", wish.subject(),
                "roles", String.join(" ", wish.roles()),
                "lifetime", Long.toString(wish.life().toSeconds())));
        if (!wish.scope().isBlank()) {
            form.put("scope", wish.scope());
        }
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(issuer + "/token").toURL().openConnection();
            connection.setConnectTimeout(5_000);
            connection.setReadTimeout(10_000);
            connection.setDoOutput(true);
            connection.getOutputStream().write(encode(form).getBytes(StandardCharsets.UTF_8));
            int status = connection.getResponseCode();
            try (@Nullable
                    InputStream body = status == 200 ? connection.getInputStream() : connection.getErrorStream()) {
                JsonNode answer = body == null ? JSON.nullNode() : JSON.readTree(body);
                if (status != 200) {
                    throw new PlatformFailure("the issuer refuses (" + status + "): " + answer);
                }
                return answer.path("access_token").asText();
            }
        } catch (IOException e) {
            throw new PlatformFailure("the issuer at " + issuer + " does not answer: " + e.getMessage(), e);
        }
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
