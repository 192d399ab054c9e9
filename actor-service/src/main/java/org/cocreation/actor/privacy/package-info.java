/**
 * What people may ask about their own data: to take it with them, and to be erased. It reaches across the features, which know nothing
 * of it.
 */
@NullMarked
package org.cocreation.actor.privacy;

import org.jspecify.annotations.NullMarked;
