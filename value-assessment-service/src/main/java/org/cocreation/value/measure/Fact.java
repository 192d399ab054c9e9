package org.cocreation.value.measure;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.cocreation.contracts.DomainEvent;

/** A published event with the time at which it was logged. */
record Fact(UUID id, Instant at, DomainEvent data) {

    /** By time; facts of the same microsecond by their ids, which sort by time too. */
    static final Comparator<Fact> ORDER = Comparator.comparing(Fact::at).thenComparing(Fact::id);
}
