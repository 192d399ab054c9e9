/** The case of the Twin Cities, step by step. Every step looks first whether it was taken before. */
@NullMarked
package org.cocreation.local.demo.twincities;

import org.jspecify.annotations.NullMarked;
