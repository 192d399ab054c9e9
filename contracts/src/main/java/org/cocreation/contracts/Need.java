package org.cocreation.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What an arena lacks: a kind of asset with its tag, and how much of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Need(
        String assetKind,
        String tag,
        @Nullable BigDecimal quantity,
        @Nullable String unit) {}
