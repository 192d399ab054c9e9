package org.cocreation.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Every setting of the gateway, read from environment variables: {@code COCREATION_HTTP_PORT} for {@link #httpPort()} and so on. The
 * Javadoc below is the operator's manual for them.
 */
@ConfigMapping(prefix = "cocreation")
public interface GatewayConfig {

    /** Address on which the public port listens. */
    @WithDefault("0.0.0.0")
    String httpHost();

    /** The public port: every door for apps and people. */
    @WithDefault("8080")
    int httpPort();

    /** Address on which the management port listens; never expose it to the internet. */
    @WithDefault("0.0.0.0")
    String managementHost();

    /** The management port: health and metrics. */
    @WithDefault("9000")
    int managementPort();

    /** JDBC address of the gateway's own database, which holds the event feed. Routing works while it is away. */
    String dbUrl();

    /** User of the gateway's database. */
    String dbUser();

    /** Password of the gateway's database. */
    String dbPassword();

    /** Bootstrap servers of Kafka, comma separated. */
    String kafka();

    /** Address of the OpenID Connect issuer under which its discovery document is found. */
    String issuer();

    /** The {@code iss} that tokens must carry, if it differs from what the issuer's discovery document says. */
    Optional<String> tokenIssuer();

    /** The {@code aud} that tokens must carry. */
    @WithDefault("cocreation-platform")
    String audience();

    /** Path of the claim that holds the platform roles, such as {@code realm_access/roles} for Keycloak. */
    @WithDefault("roles")
    String rolesClaim();

    /** The platform secret, at least 32 characters and the same for all processes; signs the cursors of the event feed. */
    String secret();

    /** Address of the gateway as its clients see it. */
    @WithDefault("http://localhost:8080")
    String publicUrl();

    /** Prefix of the CloudEvents {@code source}; shown in the platform's profile. */
    @WithDefault("urn:cocreation:platform")
    String eventSource();

    /** True only in the demo and in tests: operators may move the domain clock of the services. */
    @WithDefault("false")
    boolean clockMovable();

    /** True writes the log as JSON, one object a line. */
    @WithDefault("false")
    boolean logJson();

    /** True turns OpenTelemetry tracing on; the standard {@code OTEL_*} variables then apply. */
    @WithDefault("false")
    boolean tracing();

    /** Address of arena-service. */
    URI arenaUrl();

    /** Address of actor-service. */
    URI actorUrl();

    /** Address of value-assessment-service. */
    URI valueUrl();

    /** Management address of arena-service. */
    URI arenaManagementUrl();

    /** Management address of actor-service. */
    URI actorManagementUrl();

    /** Management address of value-assessment-service. */
    URI valueManagementUrl();

    /** How long a service may take to answer before the client is told so. */
    @WithDefault("30s")
    Duration serviceTimeout();

    /** Requests per minute for one client, or for one address without a token. Zero lifts the limit. */
    @WithDefault("600")
    int rateLimit();

    /** Clients ({@code azp} or {@code client_id}) without a rate limit, comma separated. */
    Optional<List<String>> rateLimitExempt();

    /** Web origins whose pages may call the API, comma separated; {@code *} for all. API descriptions are open to all origins anyway. */
    Optional<List<String>> corsOrigins();

    /** Largest request body in bytes. */
    @WithDefault("1048576")
    long bodyLimit();

    /** Largest file in bytes, where an operation takes a file such as a budget election or a list of actors. The services take no larger one either. */
    @WithDefault("16777216")
    long fileLimit();

    /** Open event streams for one client, or for one address without a token. */
    @WithDefault("20")
    int streamsPerClient();

    /** Open event streams in this process. */
    @WithDefault("2000")
    int streams();

    /** Name of this platform, shown in its profile. */
    @WithDefault("Co-creation Platform")
    String platformName();

    /** Who runs this platform: GOVERNMENT, CIVIL_SOCIETY or PRIVATE. */
    @WithDefault("GOVERNMENT")
    String operatorType();

    /** Whether anyone may take part (OPEN) or only those let in (CLOSED). */
    @WithDefault("OPEN")
    String openness();

    /** Where people meet: DIGITAL, PHYSICAL or HYBRID. */
    @WithDefault("HYBRID")
    String setting();

    /** Jurisdictions this platform serves, comma separated codes. */
    Optional<List<String>> jurisdictions();

    /** Name of the people behind the API, for its description. */
    @WithDefault("Platform team")
    String contactName();

    /** Mail address of the people behind the API, for its description. */
    @WithDefault("platform@example.org")
    String contactEmail();

    /** Web page of the people behind the API, for its description; the public address when absent. */
    Optional<String> contactUrl();
}
