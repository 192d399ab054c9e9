package org.cocreation.value.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CountingPaceTest {

    private static final UUID SOME = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    private final List<Long> rests = new ArrayList<>();
    private long now = Long.MAX_VALUE - 5;
    private boolean hurry;
    private final CountingPace pace = new CountingPace(0.25, Duration.ofSeconds(2), () -> hurry, () -> now, this::rest);

    @Test
    void longWorkTakesItsShareOfTheTimeAndNoMore() {
        long begun = now;
        long worked = 0;

        pace.begin();
        for (int piece = 0; piece < 5_000; piece++) {
            work(1);
            worked++;
            pace.between();
        }
        pace.end();
        now += pace.owed().toNanos();

        assertThat(TimeUnit.NANOSECONDS.toMillis(now - begun)).isEqualTo(4 * worked);
        assertThat(rests).hasSize(250).allMatch(rest -> rest == TimeUnit.MILLISECONDS.toNanos(60));
    }

    @Test
    void nobodyRestsWhileAnEndIsWaitedFor() {
        pace.begin();
        for (int piece = 0; piece < 100; piece++) {
            hurry = piece >= 40;
            work(20);
            pace.between();
        }

        assertThat(rests).hasSize(40);
    }

    @Test
    void whatWasDoneInOnePieceIsRestedAfterwards() {
        pace.begin();
        work(100);
        pace.end();

        assertThat(pace.owed()).isEqualTo(Duration.ofMillis(300));
        work(300);
        assertThat(pace.owed()).isZero();
    }

    @Test
    void severalShortPiecesOweTogether() {
        for (int consultation = 0; consultation < 3; consultation++) {
            pace.begin();
            work(10);
            pace.end();
        }

        assertThat(pace.owed()).isEqualTo(Duration.ofMillis(70));
    }

    @Test
    void whoMayTakeTheWholeProcessorNeverRests() {
        CountingPace all = new CountingPace(1, Duration.ofSeconds(2), () -> false, () -> now, this::rest);

        all.begin();
        work(1_000);
        all.end();

        assertThat(all.owed()).isZero();
    }

    @Test
    void aConsultationThatFailsWaitsTwiceAsLongEachTimeAndOthersDoNot() {
        assertThat(waitsAfterFailure()).isEqualTo(2_000);
        assertThat(waitsAfterFailure()).isEqualTo(4_000);
        assertThat(waitsAfterFailure()).isEqualTo(8_000);
        assertThat(pace.waiting()).doesNotContain(OTHER);

        pace.succeeded(SOME);
        assertThat(waitsAfterFailure()).isEqualTo(2_000);
    }

    @Test
    void nobodyWaitsLongerThanFiveMinutes() {
        for (int failure = 0; failure < 100; failure++) {
            pace.failed(SOME);
        }

        work(TimeUnit.MINUTES.toMillis(5) - 1);
        assertThat(pace.waiting()).containsExactly(SOME);
        work(1);
        assertThat(pace.waiting()).isEmpty();
    }

    private long waitsAfterFailure() {
        pace.failed(SOME);
        long waited = 0;
        for (; pace.waiting().contains(SOME); waited += 500) {
            work(500);
        }
        return waited;
    }

    private void work(long millis) {
        now += TimeUnit.MILLISECONDS.toNanos(millis);
    }

    private void rest(long nanos) {
        rests.add(nanos);
        now += nanos;
    }
}
