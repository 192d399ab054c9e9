/**
 * Actors from files and into files: imports that go on where a killed service stopped, with a report for each line; exports that can be
 * imported again.
 */
@NullMarked
package org.cocreation.actor.exchange;

import org.jspecify.annotations.NullMarked;
