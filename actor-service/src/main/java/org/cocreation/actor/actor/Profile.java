package org.cocreation.actor.actor;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cocreation.contracts.LeadershipDomain;
import org.cocreation.contracts.Level;
import org.cocreation.contracts.Sector;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What an actor says about itself. Name, contact and strata are personal; the rest are codes that may travel in events. */
@Embeddable
record Profile(
        @Nullable String displayName,
        @Nullable String email,
        @Nullable String phone,
        @Enumerated(EnumType.STRING) Sector sector,
        @Enumerated(EnumType.STRING) LeadershipDomain domain,
        @Enumerated(EnumType.STRING) Level level,
        @Nullable String branch,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> jurisdictions,
        boolean lay,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> topics,
        @JdbcTypeCode(SqlTypes.JSON) Map<String, String> strata) {

    static Profile of(ActorDetails details) {
        Contact contact = details.contact();
        return new Profile(
                details.displayName(),
                contact == null ? null : contact.email(),
                contact == null ? null : contact.phone(),
                details.sector(),
                details.domain(),
                details.level(),
                details.branch(),
                distinct(details.jurisdictions()),
                details.lay(),
                distinct(details.topics()),
                Map.copyOf(details.strata()));
    }

    private static List<String> distinct(List<String> codes) {
        return List.copyOf(new LinkedHashSet<>(codes));
    }

    /** What stays when everything personal is removed: too coarse to lead to anybody. */
    Profile erased() {
        return new Profile(null, null, null, sector, domain, level, null, List.of(), lay, List.of(), Map.of());
    }

    @Nullable
    Contact contact() {
        return email == null && phone == null ? null : new Contact(email, phone);
    }

    /** Names of the fields in which another profile differs. */
    List<String> differences(Profile other) {
        List<String> changed = new ArrayList<>();
        note(changed, "displayName", displayName, other.displayName);
        note(changed, "contact", contact(), other.contact());
        note(changed, "sector", sector, other.sector);
        note(changed, "domain", domain, other.domain);
        note(changed, "level", level, other.level);
        note(changed, "branch", branch, other.branch);
        note(changed, "jurisdictions", jurisdictions, other.jurisdictions);
        note(changed, "lay", lay, other.lay);
        note(changed, "topics", topics, other.topics);
        note(changed, "strata", strata, other.strata);
        return changed;
    }

    private static void note(List<String> changed, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(field);
        }
    }
}
