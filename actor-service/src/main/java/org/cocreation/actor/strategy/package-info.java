/**
 * How organisations tie arenas and topics to their strategies: a link to a document with its school and its reach, not the document.
 */
@NullMarked
package org.cocreation.actor.strategy;

import org.jspecify.annotations.NullMarked;
