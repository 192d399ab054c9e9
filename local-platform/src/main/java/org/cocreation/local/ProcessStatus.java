package org.cocreation.local;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How one process is doing.
 *
 * @param name its name on the command line
 * @param pid its number, absent when it does not run
 * @param port where it answers
 * @param health {@code up}, {@code starting or not healthy} or {@code down}
 * @param residentBytes memory in use
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProcessStatus(
        String name, @Nullable Long pid, @Nullable Integer port, String health, long residentBytes) {}
