/** What people may ask of the whole platform about their own data. */
@NullMarked
package org.cocreation.gateway.privacy;

import org.jspecify.annotations.NullMarked;
