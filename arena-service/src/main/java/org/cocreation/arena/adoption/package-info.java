/**
 * What jurisdictions did with a proposal: considered, adopted, adapted, declined or discontinued it. Failures are kept like successes.
 */
@NullMarked
package org.cocreation.arena.adoption;

import org.jspecify.annotations.NullMarked;
