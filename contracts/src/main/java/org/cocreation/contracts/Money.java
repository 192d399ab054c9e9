package org.cocreation.contracts;

/** An amount in the smallest unit of its ISO 4217 currency. */
public record Money(long amount, String currency) {}
