/**
 * The front of the platform: every door for apps, people and operators. It checks tokens, limits rates, routes to the services and
 * shows the events; it holds no rule of the domain.
 */
@NullMarked
package org.cocreation.gateway;

import org.jspecify.annotations.NullMarked;
