/**
 * The files in which Pol.is exports a conversation: read with every fault named by file and line, and written. Pure: knows no database.
 */
@NullMarked
package org.cocreation.value.polis;

import org.jspecify.annotations.NullMarked;
