/**
 * The PostgreSQL server of the local platform: unpacked from Maven Central, initialised once, started with fsync on.
 * One database and one role for each process that keeps data.
 */
@NullMarked
package org.cocreation.local.postgres;

import org.jspecify.annotations.NullMarked;
