package org.cocreation.arena.work.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as a calendar shows it.
 *
 * @param sequence rises with every change
 * @param changedAt when it changed last
 */
record CalendarEntry(
        UUID id,
        long sequence,
        Instant changedAt,
        boolean cancelled,
        Instant startsAt,
        Instant endsAt,
        String title,
        String arenaName,
        @Nullable String place,
        @Nullable String link,
        List<String> agenda) {}
