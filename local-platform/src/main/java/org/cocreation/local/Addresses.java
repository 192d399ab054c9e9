package org.cocreation.local;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;

/** Where the platform answers. Everything listens on this machine only. */
public record Addresses(
        URI gateway, String kafka, URI issuer, String postgres, Map<Part, URI> management, Map<Part, URI> services) {

    static Addresses of(State state) {
        Map<Part, URI> management = new EnumMap<>(Part.class);
        Map<Part, URI> services = new EnumMap<>(Part.class);
        for (Part part : Part.services()) {
            management.put(part, URI.create("http://127.0.0.1:" + state.managementPort(part)));
            services.put(part, URI.create("http://127.0.0.1:" + state.port(part)));
        }
        return new Addresses(
                URI.create("http://localhost:" + state.port(Part.GATEWAY)),
                "127.0.0.1:" + state.port(Part.KAFKA),
                URI.create("http://127.0.0.1:" + state.port(Part.ISSUER) + "/cocreation"),
                "127.0.0.1:" + state.port(Part.POSTGRES),
                Map.copyOf(management),
                Map.copyOf(services));
    }

    /** The management port of a service: health, metrics and the operators' API. */
    public URI management(Part part) {
        URI address = management.get(part);
        if (address == null) {
            throw new IllegalArgumentException(part.label() + " has no management port");
        }
        return address;
    }

    /** The public port of a service, which only the gateway and tests use. */
    public URI service(Part part) {
        URI address = services.get(part);
        if (address == null) {
            throw new IllegalArgumentException(part.label() + " is no service");
        }
        return address;
    }
}
