package org.cocreation.arena.actor;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cocreation.contracts.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a steward recognised that an actor may decide and delegate.
 *
 * @param ceiling most money it may dispose of; null when there is no limit
 * @param heldBy BODY or PERSON
 * @param termEnds when a person's authority ends
 */
public record Authority(
        UUID id,
        UUID actorId,
        List<String> decisionTypes,
        List<String> jurisdictions,
        @Nullable Money ceiling,
        String heldBy,
        @Nullable Instant termEnds) {

    /** Whether it covers all of these decision types, jurisdictions and this much money. */
    public boolean covers(Collection<String> types, Collection<String> where, @Nullable Money money) {
        return decisionTypes.containsAll(types) && where.stream().allMatch(this::reaches) && affords(types, money);
    }

    /** Whether a jurisdiction is one of the authority's, or lies within one: {@code DK} reaches {@code DK-157}. */
    public boolean reaches(String jurisdiction) {
        return jurisdictions.stream().anyMatch(own -> jurisdiction.equals(own) || jurisdiction.startsWith(own + "-"));
    }

    /** Whether it can give away that much money; without a sum it cannot let others spend unless it has no ceiling itself. */
    public boolean affords(Collection<String> types, @Nullable Money money) {
        if (ceiling == null) {
            return true;
        }
        if (money == null) {
            return !types.contains("SPEND");
        }
        return money.currency().equals(ceiling.currency()) && money.amount() <= ceiling.amount();
    }

    /** Whether it rests on a person's term of office, which a mandate must not outlast. */
    public boolean endsBefore(Instant time) {
        return heldBy.equals("PERSON") && termEnds != null && termEnds.isBefore(time);
    }
}
