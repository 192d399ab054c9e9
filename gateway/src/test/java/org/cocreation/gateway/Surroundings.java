package org.cocreation.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** What stands around the gateway in its tests: a real PostgreSQL, a real Kafka, a real issuer of tokens, and three small services. */
public class Surroundings implements QuarkusTestResourceLifecycleManager {

    private static TokenIssuer issuer;
    private static UpstreamServer upstream;
    private static KafkaProcess kafka;
    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.builder().start();
            kafka = KafkaProcess.start();
            issuer = TokenIssuer.start();
            upstream = UpstreamServer.start();
        } catch (IOException e) {
            throw new IllegalStateException("the surroundings of the test did not start", e);
        }
        Map<String, String> settings = new HashMap<>();
        settings.put("cocreation.db-url", postgres.getJdbcUrl("postgres", "postgres"));
        settings.put("cocreation.db-user", "postgres");
        settings.put("cocreation.db-password", "postgres");
        settings.put("cocreation.kafka", kafka.address());
        settings.put("cocreation.issuer", issuer.address());
        settings.put("cocreation.secret", "a-secret-for-tests-of-at-least-32-characters");
        settings.put("cocreation.public-url", "http://gateway.test");
        settings.put("cocreation.service-timeout", "2s");
        settings.put("cocreation.rate-limit", "600");
        settings.put("cocreation.rate-limit-exempt", "bench");
        for (String service : new String[] {"arena", "actor", "value"}) {
            settings.put("cocreation." + service + "-url", upstream.address(service));
            settings.put("cocreation." + service + "-management-url", upstream.address(service + "-management"));
        }
        return settings;
    }

    @Override
    public void stop() {
        upstream.close();
        issuer.close();
        kafka.close();
        try {
            postgres.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static String kafkaAddress() {
        return kafka.address();
    }

    static UpstreamServer upstream() {
        return upstream;
    }

    static String token(String client, String role) {
        return token(client, Map.of("roles", java.util.List.of(role)), "cocreation-platform", 3600);
    }

    static String token(String client, Map<String, Object> claims, String audience, long lifetimeSeconds) {
        Map<String, Object> all = new HashMap<>(claims);
        all.put("azp", client);
        return issuer.token(issuer.address(), "ada", audience, lifetimeSeconds, all);
    }

    static String foreignToken() {
        return issuer.token("http://elsewhere.example", "ada", "cocreation-platform", 3600, Map.of());
    }
}
