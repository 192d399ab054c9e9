package org.cocreation.arena.arena;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cocreation.contracts.SeatFunction;

/** The complete functions that a seat shall have from now on, and why. */
public record GiveFunctions(
        @NotNull @Size(max = 4) List<@NotNull SeatFunction> functions,
        @NotBlank @Size(max = 2_000) String reason) {}
