package org.cocreation.contracts;

/** Who may take a seat (such as OPEN, INVITED, APPOINTED, SORTITION), and whether the door is open now. */
public record Admission(String mode, boolean open) {}
