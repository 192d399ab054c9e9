/**
 * The whole platform on one machine: what it consists of, where it answers, which secrets it uses and how it is driven.
 * The command line and the system tests both work through {@link org.cocreation.local.LocalPlatform}.
 */
@NullMarked
package org.cocreation.local;

import org.jspecify.annotations.NullMarked;
