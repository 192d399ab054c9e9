package org.cocreation.gateway.description;

import java.util.List;
import java.util.Map;

/** What a deployment of the platform says about itself; {@code operatorType} is declared openly. */
record PlatformProfile(
        String name,
        String version,
        String operatorType,
        String openness,
        String setting,
        List<String> jurisdictions,
        String eventSource,
        String issuer,
        Map<String, String> links) {}
