/**
 * Actors from files: imports that go on where a killed service stopped, with a report for each line.
 */
@NullMarked
package org.cocreation.actor.exchange;

import org.jspecify.annotations.NullMarked;
