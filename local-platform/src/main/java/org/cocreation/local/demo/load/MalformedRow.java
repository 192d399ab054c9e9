package org.cocreation.local.demo.load;

/** Why a row of real input makes no sense. */
final class MalformedRow extends Exception {

    private static final long serialVersionUID = 1L;

    private final String why;

    MalformedRow(String why) {
        super(why, null, false, false);
        this.why = why;
    }

    /** The reason in a few words. */
    String why() {
        return why;
    }
}
