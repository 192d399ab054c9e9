package org.cocreation.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.InstantSource;

/** Gives the time of the machine to those who need it. The gateway knows no domain clock: it only deals in plumbing. */
final class SystemClock {

    @Produces
    @ApplicationScoped
    static InstantSource system() {
        return Clock.systemUTC();
    }
}
