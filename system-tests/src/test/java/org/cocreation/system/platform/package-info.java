/**
 * One running platform for all system tests, and what a third party has to talk to it: a client of the gateway and readers at every
 * door. Nothing of the services is on the class path.
 */
@NullMarked
package org.cocreation.system.platform;

import org.jspecify.annotations.NullMarked;
