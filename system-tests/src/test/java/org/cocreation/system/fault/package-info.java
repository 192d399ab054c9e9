/**
 * Faults of real processes under load, judged by an oracle that keeps its own journal and never asks the platform what should be
 * true: nothing acknowledged is lost, nothing happens twice, nothing appears that nobody asked for, and order per key holds.
 */
@NullMarked
package org.cocreation.system.fault;

import org.jspecify.annotations.NullMarked;
