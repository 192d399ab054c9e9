/**
 * What every HTTP operation shares: problems, idempotent state changes, paging, preconditions, and who is calling.
 */
@NullMarked
package org.cocreation.kit.http;

import org.jspecify.annotations.NullMarked;
