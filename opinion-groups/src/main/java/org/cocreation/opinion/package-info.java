/**
 * Who thinks alike in a consultation, on what all groups agree and what divides them: votes on statements in, opinion groups out. Pure functions
 * that know no consultation, database or clock.
 */
@NullMarked
package org.cocreation.opinion;

import org.jspecify.annotations.NullMarked;
