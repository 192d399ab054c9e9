package org.cocreation.gateway.routing;

import java.net.URI;
import java.util.List;
import org.cocreation.gateway.GatewayConfig;

/** The services behind the gateway, and the resources each of them owns. */
public enum Service {
    ARENA(
            "arena",
            "challenges arenas proposals tests decisions mandates arena-templates authorities contributions sessions sessions.ics tasks"
                    + " bulletins suggestions adoptions answers"),
    ACTOR(
            "actor",
            "actors assets matches invitations applications panels commitments alliances network participation retention me"),
    VALUE("value", "value-frames consultations assessments lessons embeddings measures");

    private final String shortName;
    private final String resources;

    Service(String shortName, String resources) {
        this.shortName = shortName;
        this.resources = resources;
    }

    /** The name operators use for it in paths. */
    public String shortName() {
        return shortName;
    }

    List<String> resources() {
        return List.of(resources.split(" "));
    }

    /** Where it answers the public's requests. */
    public URI address(GatewayConfig config) {
        return switch (this) {
            case ARENA -> config.arenaUrl();
            case ACTOR -> config.actorUrl();
            case VALUE -> config.valueUrl();
        };
    }

    /** Where it answers operators. */
    public URI managementAddress(GatewayConfig config) {
        return switch (this) {
            case ARENA -> config.arenaManagementUrl();
            case ACTOR -> config.actorManagementUrl();
            case VALUE -> config.valueManagementUrl();
        };
    }
}
