package org.cocreation.arena.experiment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a test measures, which direction is better, and from where on it is good enough. */
public record Metric(
        @NotBlank @Size(max = 200) String name,
        @NotNull MetricKind kind,
        @NotNull Direction direction,
        @NotNull Double target) {}
