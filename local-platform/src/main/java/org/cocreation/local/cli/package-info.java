/**
 * The commands behind the script {@code ./cocreation}.
 * Each command is one class; further packages add theirs as a service of type {@link org.cocreation.local.cli.Command}.
 */
@NullMarked
package org.cocreation.local.cli;

import org.jspecify.annotations.NullMarked;
