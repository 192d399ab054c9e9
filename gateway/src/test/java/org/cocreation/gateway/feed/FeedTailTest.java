package org.cocreation.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FeedTailTest {

    private static final FeedFilter ALL = new FeedFilter(Set.of(), null, null, true);

    private final FeedTail tail = new FeedTail();

    @Test
    void beforeItKnowsTheHeadEveryReaderMustGoToTheDatabase() {
        assertThat(tail.after(0, ALL, 10)).isNull();
    }

    @Test
    void readersNearTheHeadGetWhatFollowsTheirPosition() {
        tail.startAt(10);
        tail.add(entries(11, 15));

        assertThat(positions(tail.after(12, ALL, 10))).containsExactly(13L, 14L, 15L);
        assertThat(tail.after(12, ALL, 10).position()).isEqualTo(15);
    }

    @Test
    void aFullPageSaysThatMoreWaitsAndGoesOnAfterItsLastEvent() {
        tail.startAt(10);
        tail.add(entries(11, 15));

        FeedSlice slice = tail.after(10, ALL, 2);

        assertThat(positions(slice)).containsExactly(11L, 12L);
        assertThat(slice.hasMore()).isTrue();
        assertThat(slice.position()).isEqualTo(12);
    }

    @Test
    void readersFurtherBackMustGoToTheDatabase() {
        tail.startAt(10);
        tail.add(entries(11, 15));

        assertThat(tail.after(9, ALL, 10)).isNull();
    }

    @Test
    void eventsItHasAlreadyAreLeftOut() {
        tail.startAt(10);
        tail.add(entries(11, 13));
        tail.add(entries(12, 15));

        assertThat(positions(tail.after(10, ALL, 10))).containsExactly(11L, 12L, 13L, 14L, 15L);
    }

    @Test
    void afterAGapItOnlyAnswersForWhatFollowsTheGap() {
        tail.startAt(10);
        tail.add(entries(11, 13));
        tail.add(entries(20, 22));

        assertThat(tail.after(12, ALL, 10)).isNull();
        assertThat(positions(tail.after(19, ALL, 10))).containsExactly(20L, 21L, 22L);
    }

    @Test
    void itForgetsTheOldestWhenItIsFull() {
        tail.startAt(0);
        tail.add(entries(1, 10_000));

        assertThat(tail.after(1, ALL, 10)).isNull();
        assertThat(positions(tail.after(9_998, ALL, 10))).containsExactly(9_999L, 10_000L);
    }

    @Test
    void eventsThatDoNotMatchStillMoveTheReaderOn() {
        tail.startAt(10);
        tail.add(entries(11, 15));

        FeedSlice slice = tail.after(10, new FeedFilter(Set.of("other"), null, null, true), 10);

        assertThat(slice.entries()).isEmpty();
        assertThat(slice.position()).isEqualTo(15);
    }

    @Test
    void readersAreWokenUntilTheyAreForgotten() {
        AtomicInteger woken = new AtomicInteger();
        Runnable reader = woken::incrementAndGet;
        tail.startAt(10);
        tail.wake(reader);
        tail.add(entries(11, 11));
        tail.forget(reader);
        tail.add(entries(12, 12));

        assertThat(woken).hasValue(1);
    }

    private static List<Long> positions(FeedSlice slice) {
        return slice.entries().stream().map(FeedEntry::position).toList();
    }

    private static List<FeedEntry> entries(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(position -> new FeedEntry(position, "type", "subject", "key", "arena-events.v1", "{}"))
                .toList();
    }
}
