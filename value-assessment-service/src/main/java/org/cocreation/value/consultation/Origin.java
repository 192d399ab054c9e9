package org.cocreation.value.consultation;

/** Whether a consultation was held here, or elsewhere and imported. What is imported causes no events. */
public enum Origin {
    HELD,
    IMPORTED
}
