/**
 * What operators see and do through the gateway: health of all services, and the management of the event backbone. Everything here
 * needs the role operator.
 */
@NullMarked
package org.cocreation.gateway.operations;

import org.jspecify.annotations.NullMarked;
