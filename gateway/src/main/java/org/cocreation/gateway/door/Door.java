package org.cocreation.gateway.door;

/** A feature that answers requests. */
public interface Door {

    /** Says which paths the feature answers; called once at start. */
    void open(Doors doors);

    /** Answers one request. */
    @FunctionalInterface
    interface Answer {

        /** Answers now or later; whatever is thrown becomes a problem. */
        void give(Exchange exchange);
    }
}
