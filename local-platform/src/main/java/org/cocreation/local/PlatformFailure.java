package org.cocreation.local;

/** Why the platform cannot do what was asked, in a sentence for the person at the terminal. */
public final class PlatformFailure extends RuntimeException {

    /** A failure that needs no stack trace. */
    public PlatformFailure(String message) {
        super(message);
    }

    /** A failure with the fault behind it. */
    public PlatformFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
