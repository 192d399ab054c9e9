/** The case of a task committee in Gentofte, step by step. Every step looks first whether it was taken before. */
@NullMarked
package org.cocreation.local.demo.gentofte;

import org.jspecify.annotations.NullMarked;
