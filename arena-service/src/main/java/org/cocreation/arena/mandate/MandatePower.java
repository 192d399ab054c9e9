package org.cocreation.arena.mandate;

/** How far a mandate goes: advice, a recommendation that is owed an answer, deciding together with the grantor, deciding alone. */
public enum MandatePower {
    ADVISE,
    RECOMMEND,
    CO_DECIDE,
    DECIDE
}
