/**
 * Plain SQL for the paths of a service that are hot, or that read more than one aggregate; what is an aggregate goes through the
 * object-relational mapper. Knows no table of any service.
 */
@NullMarked
package org.cocreation.database;

import org.jspecify.annotations.NullMarked;
