/**
 * Settings shared by all services. The kit is plumbing: it has no word of the domain and knows no service.
 */
@NullMarked
package org.cocreation.kit;

import org.jspecify.annotations.NullMarked;
