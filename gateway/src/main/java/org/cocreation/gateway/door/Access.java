package org.cocreation.gateway.door;

/** Who may come through a door. What they may do behind it is decided by the services. */
public enum Access {
    /** Anyone, with or without a token; a token that is sent must be valid. */
    ANYONE,
    /** Anyone to read; to change something one must have a token. */
    TOKEN_TO_WRITE,
    /** Only those who run the platform. */
    OPERATORS
}
