package org.cocreation.contracts;

/** In which capacity somebody holds a seat in an arena. */
public enum SeatRole {
    CITIZEN,
    POLITICIAN,
    PUBLIC_MANAGER,
    PUBLIC_EMPLOYEE,
    CIVIL_SOCIETY,
    BUSINESS,
    EXPERT
}
