package org.cocreation.local.demo.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who uses the platform.
 *
 * @param login the subject of the token
 * @param roles platform roles in the token
 * @param actingFor the organisation that is spoken for, if any
 */
public record Person(
        String login, List<String> roles, @Nullable String actingFor) {

    /** Somebody who speaks for nobody else. */
    public static Person of(String login, String... roles) {
        return new Person(login, List.of(roles), null);
    }

    /** The same person, speaking for an organisation. */
    public Person actingFor(String organisationId) {
        return new Person(login, roles, organisationId);
    }
}
