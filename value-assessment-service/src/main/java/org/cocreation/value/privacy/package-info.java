/** What people may ask about their own data. It reads across the features, which know nothing of it. */
@NullMarked
package org.cocreation.value.privacy;

import org.jspecify.annotations.NullMarked;
