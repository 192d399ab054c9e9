package org.cocreation.local.demo.twincities;

import java.time.Duration;
import org.cocreation.local.demo.client.DomainClock;
import org.cocreation.local.demo.stage.Case;
import org.cocreation.local.demo.stage.Stage;

/**
 * Seven non-profits of Minneapolis and Saint Paul join forces with a bank for minority-owned businesses, long before any government
 * gives them a mandate. That there was such a collaboration is public knowledge; amounts, votes and counties are an illustration.
 */
public final class TwinCitiesCase implements Case {

    private static final Duration A_YEAR = Duration.ofDays(368);

    private final Stage stage;
    private final DomainClock clock;

    /** The case as played on a stage. It moves the clock and sets it right again. */
    public TwinCitiesCase(Stage stage, DomainClock clock) {
        this.stage = stage;
        this.clock = clock;
    }

    @Override
    public void play() throws InterruptedException {
        Cast cast = new Cast(stage);
        Gathering gathering = new Gathering(stage, cast);
        gathering.raiseChallenge();
        Allying allying = new Allying(stage, cast);
        allying.form();
        String arena = gathering.gather();
        new Meeting(stage, cast, arena).meetForAYear();
        stage.pass("a year has gone by", A_YEAR);
        allying.agree(arena);
        new WorkGroups(stage, cast, arena, gathering.challenge()).play();
        Intake intake = new Intake(stage, cast, arena);
        intake.tryOut();
        Deciding deciding = new Deciding(stage, cast, arena);
        deciding.divideTheMoney();
        new Balancing(stage, cast, arena).play(intake);
        Delegating delegating = new Delegating(stage, cast, arena, deciding);
        delegating.play();
        new Spreading(stage, arena).play(delegating.loans());
        allying.part();
        delegating.variant();
        clock.returnToZero();
        stage.say("M17  A service that is away for a while, and a replay, are left to the system tests");
    }
}
