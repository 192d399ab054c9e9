package org.cocreation.arena.work.session;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import org.jspecify.annotations.Nullable;

/**
 * What is known of a session before it takes place: the document that a merge patch is applied to. Who comes in person must know the
 * place, who takes part from afar the link.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionPlan(
        @NotBlank @Size(max = 120) String title,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @NotNull Setting setting,

        @Pattern(regexp = NOT_BLANK, message = "must not be blank") @Size(max = 500) @Nullable
        String place,

        @Pattern(regexp = LINK, message = "must be a web address") @Size(max = 2_000) @Nullable
        String link,

        @Size(max = 50) @Nullable List<@NotBlank @Size(max = 500) String> agenda) {

    /** A web address without spaces and control characters: it stands as it is in calendars. */
    static final String LINK = "https?://[^\\s\\p{Cntrl}\"<>]+";

    static final String NOT_BLANK = "[\\s\\S]*\\S[\\s\\S]*";

    private static final Duration LONGEST = Duration.ofDays(14);

    /** The points of the agenda in their order. */
    List<String> points() {
        return agenda == null ? List.of() : List.copyOf(agenda);
    }

    /** What is wrong with it as a plan for something that is still to come. */
    List<Fault> faultsOfPlan(Instant now) {
        List<Fault> faults = faultsOfTime();
        if (!endsAt.isAfter(now)) {
            faults.add(Fault.at("/endsAt", "in-the-past", "must be in the future"));
        }
        if (setting != Setting.DIGITAL && place == null) {
            faults.add(Fault.at("/place", "missing", "say where a " + setting + " session takes place"));
        }
        if (setting == Setting.DIGITAL && place != null) {
            faults.add(Fault.at("/place", "not-for-this-setting", "a DIGITAL session has no place"));
        }
        if (setting != Setting.PHYSICAL && link == null) {
            faults.add(Fault.at("/link", "missing", "give the link to a " + setting + " session"));
        }
        return faults;
    }

    /** What is wrong with its times. */
    List<Fault> faultsOfTime() {
        List<Fault> faults = new ArrayList<>();
        Duration length = Duration.between(startsAt, endsAt);
        if (length.isNegative() || length.isZero()) {
            faults.add(Fault.at("/endsAt", "not-after-start", "must be after startsAt"));
        } else if (length.compareTo(LONGEST) > 0) {
            faults.add(Fault.at("/endsAt", "too-late", "a session lasts at most " + LONGEST.toDays() + " days"));
        }
        return faults;
    }

    /** Whether it says the same; no agenda is an empty agenda. */
    boolean sameAs(SessionPlan other) {
        return title.equals(other.title)
                && startsAt.equals(other.startsAt)
                && endsAt.equals(other.endsAt)
                && setting == other.setting
                && Objects.equals(place, other.place)
                && Objects.equals(link, other.link)
                && points().equals(other.points());
    }
}
