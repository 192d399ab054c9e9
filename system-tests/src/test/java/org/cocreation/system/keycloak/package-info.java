/**
 * The same platform with another issuer of tokens: a real Keycloak, with the realm that the Compose file brings.
 */
@NullMarked
package org.cocreation.system.keycloak;

import org.jspecify.annotations.NullMarked;
