package org.cocreation.actor.actor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.cocreation.kit.audit.AuditLog;
import org.cocreation.kit.event.Cause;
import org.cocreation.kit.http.Caller;

/** Keeps account of who read personal data. The path carries ids only. */
@ApplicationScoped
public class PersonalReadService {

    private final AuditLog audit;
    private final Caller caller;
    private final Cause cause;

    PersonalReadService(AuditLog audit, Caller caller, Cause cause) {
        this.audit = audit;
        this.caller = caller;
        this.cause = cause;
    }

    /** Writes one row about a read. */
    @Transactional
    public void record(String operation, String path) {
        audit.record(caller.findActorId().orElse(null), operation, path, "OK", cause.traceId());
    }
}
