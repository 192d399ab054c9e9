/**
 * What the platform says about itself: its API, its events and its profile. The API description is merged from those of the services.
 */
@NullMarked
package org.cocreation.gateway.description;

import org.jspecify.annotations.NullMarked;
