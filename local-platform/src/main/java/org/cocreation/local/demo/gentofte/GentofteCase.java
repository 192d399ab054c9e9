package org.cocreation.local.demo.gentofte;

import org.cocreation.local.demo.client.DomainClock;
import org.cocreation.local.demo.stage.Case;
import org.cocreation.local.demo.stage.Stage;

/**
 * A task committee of ten citizens and five politicians looks for places that young people actually use. That such committees exist
 * is public knowledge about Gentofte; the topic and the skate park are an illustration.
 */
public final class GentofteCase implements Case {

    private final Stage stage;
    private final DomainClock clock;

    /** The case as played on a stage. It moves the clock and sets it right again. */
    public GentofteCase(Stage stage, DomainClock clock) {
        this.stage = stage;
        this.clock = clock;
    }

    @Override
    public void play() throws InterruptedException {
        Cast cast = new Cast(stage);
        String arena = new Forming(stage, cast).play();
        Working working = new Working(stage, cast, arena);
        Prototyping prototyping = new Prototyping(stage, cast, arena, working);
        String prototype = prototyping.play();
        Judging judging = new Judging(stage, cast, arena);
        judging.play(prototype);
        new Reframing(stage, cast, arena, working).play(judging.suggestion());
        judging.playAgain(prototype);
        String decision = new Deciding(stage, cast, arena).play(prototyping.proposal());
        new Answering(stage, cast, arena).play(decision, prototyping.proposal());
        working.tellThePublic(decision);
        Learning learning = new Learning(stage, cast, arena);
        learning.play();
        new Parting(stage, cast, arena).play(decision);
        learning.wasThePromiseKept();
        clock.returnToZero();
        new NineCitizens(stage, cast).play();
        clock.returnToZero();
        stage.say("G27  Erasure is left to the system tests: the demo could not be played again with the same people");
    }
}
