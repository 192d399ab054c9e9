package org.cocreation.actor.actor;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How an actor can be reached. Personal: shown to the actor and to stewards only. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Contact(
        @Email @Size(max = 254) @Nullable String email,
        @Size(max = 40) @Nullable String phone) {

    /** This, and what it does not say from before. */
    Contact over(@Nullable Contact before) {
        return before == null
                ? this
                : new Contact(email == null ? before.email : email, phone == null ? before.phone : phone);
    }
}
