/**
 * The OpenID Connect issuer of the local platform, for demonstrations and tests, in a JVM of its own.
 * It gives tokens only to those who know the client secret in the data folder.
 */
@NullMarked
package org.cocreation.local.issuer;

import org.jspecify.annotations.NullMarked;
