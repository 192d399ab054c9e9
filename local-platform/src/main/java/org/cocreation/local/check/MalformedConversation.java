package org.cocreation.local.check;

import org.jspecify.annotations.Nullable;

/** A conversation that cannot be read. */
final class MalformedConversation extends RuntimeException {

    private static final long serialVersionUID = 1;

    MalformedConversation(String fault, @Nullable Throwable cause) {
        super(fault, cause);
    }
}
