/**
 * The way in: limits, correlation, security headers and rate limits of every request, and which door it goes to. What a door does
 * lives in the feature that opens it.
 */
@NullMarked
package org.cocreation.gateway.door;

import org.jspecify.annotations.NullMarked;
