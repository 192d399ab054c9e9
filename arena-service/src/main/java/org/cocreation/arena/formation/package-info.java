/**
 * Whether an arena may form: the eight criteria, and the facts they are judged by. It decides nothing and changes nothing.
 */
@NullMarked
package org.cocreation.arena.formation;

import org.jspecify.annotations.NullMarked;
