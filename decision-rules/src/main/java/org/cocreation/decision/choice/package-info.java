/** How options are chosen: by majority, by approvals, by rankings; and how ties are broken by lot. */
@NullMarked
package org.cocreation.decision.choice;

import org.jspecify.annotations.NullMarked;
