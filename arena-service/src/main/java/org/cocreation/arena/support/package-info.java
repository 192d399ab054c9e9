/**
 * Who supports a proposal on this platform. Changes are announced at most once a second and proposal.
 */
@NullMarked
package org.cocreation.arena.support;

import org.jspecify.annotations.NullMarked;
