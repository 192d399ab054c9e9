/**
 * The six forms of arena that come with the platform. A template is a starting point that whoever convenes may vary.
 */
@NullMarked
package org.cocreation.arena.template;

import org.jspecify.annotations.NullMarked;
