/**
 * A replica of the proposals as far as judging needs it: which prototypes are of the present version of a proposal that is still worked on.
 */
@NullMarked
package org.cocreation.value.proposal;

import org.jspecify.annotations.NullMarked;
