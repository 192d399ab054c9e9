/**
 * Which service answers which path, and how a request gets there and back. A service that fails is left alone for a moment, and
 * clients are told so.
 */
@NullMarked
package org.cocreation.gateway.routing;

import org.jspecify.annotations.NullMarked;
