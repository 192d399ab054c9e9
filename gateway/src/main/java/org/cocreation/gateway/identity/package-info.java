/**
 * Who is calling: tokens of the OpenID Connect issuer, verified once and remembered until they expire. Who a caller is in the domain
 * is decided by the services.
 */
@NullMarked
package org.cocreation.gateway.identity;

import org.jspecify.annotations.NullMarked;
