/**
 * The published language: every fact the services tell each other and third parties. Nothing here knows how events are stored,
 * sent or received.
 */
@NullMarked
package org.cocreation.contracts;

import org.jspecify.annotations.NullMarked;
