/**
 * Every reason for which the gateway refuses a request, how a refusal looks on the wire, and the pages that explain it. The pages
 * cover the problems of the services as well.
 */
@NullMarked
package org.cocreation.gateway.problem;

import org.jspecify.annotations.NullMarked;
