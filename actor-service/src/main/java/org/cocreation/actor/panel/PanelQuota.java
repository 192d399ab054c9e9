package org.cocreation.actor.panel;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.cocreation.sortition.Quota;

/**
 * How many members of a panel belong to a stratum.
 *
 * @param stratum what people differ in, such as age
 * @param value one value of it
 */
record PanelQuota(
        @NotBlank @Size(max = 200) String stratum,
        @NotBlank @Size(max = 200) String value,
        @NotNull @Min(0) @Max(100_000) Integer min,
        @NotNull @Min(0) @Max(100_000) Integer max) {

    static PanelQuota of(Quota quota) {
        return new PanelQuota(quota.category(), quota.feature(), quota.min(), quota.max());
    }

    @JsonIgnore
    Quota quota() {
        return new Quota(stratum, value, min, max);
    }
}
