package org.cocreation.arena.work.session;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cocreation.arena.arena.Setting;
import org.cocreation.kit.http.Problem.Fault;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A seat holder's request for a session that is to come; with {@code held} a record of one that took place without having been planned,
 * whose times then follow from it.
 */
public record PlanSession(
        @NotBlank @Size(max = 120) String title,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @NotNull Setting setting,

        @Pattern(regexp = SessionPlan.NOT_BLANK, message = "must not be blank") @Size(max = 500) @Nullable
        String place,

        @Pattern(regexp = SessionPlan.LINK, message = "must be a web address") @Size(max = 2_000) @Nullable
        String link,

        @Size(max = 50) @Nullable List<@NotBlank @Size(max = 500) String> agenda,
        @Valid @Nullable HoldSession held) {

    SessionPlan plan() {
        Instant from = startsAt;
        Instant until = endsAt;
        if (held != null) {
            from = Objects.requireNonNullElse(from, held.heldAt());
            until = Objects.requireNonNullElse(until, from.plus(Duration.ofMinutes(held.minutes())));
        }
        if (from == null || until == null) {
            List<Fault> faults = new ArrayList<>();
            if (from == null) {
                faults.add(Fault.at("/startsAt", "not-null", "say when a planned session starts"));
            }
            if (until == null) {
                faults.add(Fault.at("/endsAt", "not-null", "say when a planned session ends"));
            }
            throw RuleViolation.invalid(faults);
        }
        return new SessionPlan(title, from, until, setting, place, link, agenda);
    }
}
