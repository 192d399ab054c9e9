package org.cocreation.local.process;

/** A process did not get to work; carries the end of its log, which usually says why. */
public final class StartFailure extends RuntimeException {

    StartFailure(Launch launch, String reason) {
        super("%s: %s%n--- end of %s ---%n%s"
                .formatted(launch.name(), reason, launch.log(), String.join(System.lineSeparator(), launch.tail(25))));
    }
}
