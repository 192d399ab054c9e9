/** The real servers that integration tests run against: PostgreSQL, Kafka and an OpenID Connect issuer, embedded. */
package org.cocreation.kit.testing;
