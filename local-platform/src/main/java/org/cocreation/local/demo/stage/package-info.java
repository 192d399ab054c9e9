/** What cases of co-creation have in common when they are played: people, seats, proposals and their tests, frames and judgements. */
@NullMarked
package org.cocreation.local.demo.stage;

import org.jspecify.annotations.NullMarked;
