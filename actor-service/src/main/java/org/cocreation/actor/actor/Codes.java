package org.cocreation.actor.actor;

/** How codes that travel in events look: short, without spaces, so that no free text slips in. */
public final class Codes {

    /** A jurisdiction: ISO country code, and for a part of the country a hyphen and the part's code, such as {@code DK-157}. */
    public static final String JURISDICTION = "[A-Z]{2}(-[A-Za-z0-9][A-Za-z0-9.-]{0,39})?";

    /** A topic, group or area code, such as {@code youth-13-18}. */
    public static final String CODE = "[\\p{L}\\p{N}][\\p{L}\\p{N}_.:-]{0,79}";

    private Codes() {}
}
