/**
 * Persons, organisations and collectives, with their stakes, their affiliations and the login they use. Personal data stays in this
 * package's tables; events carry codes only.
 */
@NullMarked
package org.cocreation.actor.actor;

import org.jspecify.annotations.NullMarked;
