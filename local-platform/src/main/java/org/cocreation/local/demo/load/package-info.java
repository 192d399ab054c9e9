/** Loads real open data: public bodies as actors, citizens' petitions as ideas. Rows that make no sense are reported by line and skipped. */
@NullMarked
package org.cocreation.local.demo.load;

import org.jspecify.annotations.NullMarked;
