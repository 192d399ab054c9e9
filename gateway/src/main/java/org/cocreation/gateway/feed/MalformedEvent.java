package org.cocreation.gateway.feed;

/** A record on a topic that is not an event as the platform publishes them. */
final class MalformedEvent extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedEvent(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
