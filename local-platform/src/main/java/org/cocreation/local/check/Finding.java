package org.cocreation.local.check;

import org.jspecify.annotations.Nullable;

/** What came out for one instance, whatever was checked. */
interface Finding {

    /** The file or folder, and the rule. */
    String instance();

    /** What is known to be right; null where nothing is known. */
    @Nullable
    Object expected();

    /** Whether it came out as it should; null where nothing is known. */
    @Nullable
    Boolean agrees();

    /** How long the rule took. */
    double seconds();

    /** Why the files cannot be read; null when they can. */
    @Nullable
    String fault();

    /** What is shown when it came out otherwise. */
    @Nullable
    Object shown();
}
