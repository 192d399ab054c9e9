package org.cocreation.value.measure;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cocreation.contracts.ArenaEvent.AdoptionObserved;
import org.cocreation.contracts.ArenaEvent.ArenaAdapted;
import org.cocreation.contracts.ArenaEvent.ArenaConvened;
import org.cocreation.contracts.ArenaEvent.ArenaDissolved;
import org.cocreation.contracts.ArenaEvent.ArenaFormed;
import org.cocreation.contracts.ArenaEvent.ArenaLapsed;
import org.cocreation.contracts.ArenaEvent.IdeaShared;
import org.cocreation.contracts.ArenaEvent.ProposalPrototyped;
import org.cocreation.contracts.ArenaEvent.ProposalSubmitted;
import org.cocreation.contracts.ArenaEvent.PrototypeTestStarted;
import org.cocreation.contracts.ArenaEvent.PrototypeTested;
import org.cocreation.contracts.ConsultationEvent.ConsultationClosed;
import org.cocreation.contracts.WorkEvent.SessionHeld;
import org.cocreation.value.statistics.Triangle;
import org.jspecify.annotations.Nullable;

/**
 * What the measures of an arena show that may ask for an adaptation.
 *
 * @param formedAt when it formed; absent before
 * @param pausedAt since when it rests; absent while it works
 * @param doorOpen whether people may still take a seat
 * @param rose how well the seats mirror those affected; absent where no shares of the population are known
 * @param uncovered affected groups without a seat
 * @param activeAt the last session, idea, proposal, prototype or test, or when it formed
 * @param divide how clearly the last consultation fell into two opinion groups that agree on nothing; absent where it did not
 * @param adoptionsElsewhere other jurisdictions that adopted what it proposed
 */
public record ArenaSigns(
        UUID arenaId,
        List<String> topics,
        @Nullable UUID parentArenaId,
        @Nullable Instant formedAt,
        @Nullable Instant pausedAt,
        boolean ended,
        boolean doorOpen,
        @Nullable Double rose,
        List<String> uncovered,
        Triangle triangle,
        Instant activeAt,
        @Nullable Double divide,
        int adoptionsElsewhere) {

    public ArenaSigns {
        topics = List.copyOf(topics);
        uncovered = List.copyOf(uncovered);
    }

    static ArenaSigns of(ArenaStory story) {
        ArenaConvened convened = story.last(ArenaConvened.class).orElseThrow();
        Instant formedAt = story.firstAt(ArenaFormed.class).orElse(null);
        boolean open = convened.admission().open();
        Instant pausedAt = null;
        Instant activeAt = formedAt == null ? story.begin().orElse(story.asOf()) : formedAt;
        for (Fact fact : story.facts(ArenaAdapted.class).toList()) {
            String kind = ((ArenaAdapted) fact.data()).kind();
            open = kind.equals("OPEN") || (open && !kind.equals("CLOSE"));
            if (kind.equals("PAUSE")) {
                pausedAt = fact.at();
            } else if (kind.equals("RESUME")) {
                pausedAt = null;
                activeAt = fact.at();
            }
        }
        Instant lastWork = story.lastAt(Set.of(
                        SessionHeld.class,
                        IdeaShared.class,
                        ProposalSubmitted.class,
                        ProposalPrototyped.class,
                        PrototypeTestStarted.class,
                        PrototypeTested.class))
                .orElse(activeAt);
        return new ArenaSigns(
                story.arenaId(),
                convened.topics(),
                convened.parentArenaId(),
                formedAt,
                pausedAt,
                story.any(ArenaLapsed.class) || story.any(ArenaDissolved.class),
                open,
                new Inclusiveness().of(story).value(),
                story.seatsByAffectedGroup().entrySet().stream()
                        .filter(group -> group.getValue() == 0)
                        .map(java.util.Map.Entry::getKey)
                        .toList(),
                TriangleBalance.read(story),
                lastWork.isAfter(activeAt) ? lastWork : activeAt,
                divide(story),
                adoptionsElsewhere(story, convened));
    }

    private static @Nullable Double divide(ArenaStory story) {
        ConsultationClosed last = story.last(ConsultationClosed.class).orElse(null);
        return last == null
                        || last.groupSizes().size() != 2
                        || !last.consensus().isEmpty()
                ? null
                : last.silhouette();
    }

    private static int adoptionsElsewhere(ArenaStory story, ArenaConvened convened) {
        Set<String> elsewhere = new HashSet<>();
        story.all(AdoptionObserved.class).stream()
                .filter(observed -> Diffusion.ADOPTING.contains(observed.status()))
                .forEach(observed -> elsewhere.add(observed.jurisdiction()));
        convened.jurisdictions().forEach(elsewhere::remove);
        return elsewhere.size();
    }
}
