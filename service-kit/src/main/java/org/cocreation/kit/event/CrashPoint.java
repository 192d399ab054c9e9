package org.cocreation.kit.event;

/**
 * Named places where a fault test lets the process die as if it had been killed. Only the system property
 * {@code cocreation.crash-at} of a test run ever names one.
 */
final class CrashPoint {

    private static final String ARMED = System.getProperty("cocreation.crash-at", "");

    private CrashPoint() {}

    /** Halts the process, without any shutdown, when this point was named. */
    static void reached(String name) {
        if (!ARMED.isEmpty() && ARMED.equals(name)) {
            Runtime.getRuntime().halt(137);
        }
    }
}
