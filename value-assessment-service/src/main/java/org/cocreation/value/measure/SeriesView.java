package org.cocreation.value.measure;

import java.util.List;
import java.util.UUID;

/** One measure of an arena at several moments, oldest first. */
public record SeriesView(UUID arenaId, String measure, List<Reading> readings) {

    public SeriesView {
        readings = List.copyOf(readings);
    }
}
