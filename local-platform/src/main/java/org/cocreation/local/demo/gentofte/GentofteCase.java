package org.cocreation.local.demo.gentofte;

import org.cocreation.local.demo.client.DomainClock;
import org.cocreation.local.demo.client.GatewayClient;
import org.cocreation.local.demo.client.Tally;
import org.cocreation.local.demo.client.Terminal;
import org.cocreation.local.demo.door.Doors;

/**
 * A task committee of ten citizens and five politicians looks for places that young people actually use. That such committees exist
 * is public knowledge about Gentofte; the topic and the skate park are an illustration.
 */
public final class GentofteCase {

    private final Stage stage;
    private final DomainClock clock;

    /** The case as played through a gateway while somebody watches the doors. It moves the clock and sets it right again. */
    public GentofteCase(GatewayClient gateway, Doors doors, Terminal terminal, Tally tally, DomainClock clock) {
        this.stage = new Stage(gateway, doors, terminal, tally);
        this.clock = clock;
    }

    /** Plays every step that was not played before, and checks them all. */
    public void play() throws InterruptedException {
        Cast cast = new Cast();
        String arena = new Forming(stage, cast).play();
        Working working = new Working(stage, cast, arena);
        Prototyping prototyping = new Prototyping(stage, cast, arena, working);
        String prototype = prototyping.play();
        Judging judging = new Judging(stage, cast, arena);
        judging.play(prototype);
        new Reframing(stage, cast, arena, working).play(judging.suggestion());
        String decision = new Deciding(stage, cast, arena).play(prototyping.proposal());
        new Answering(stage, cast, clock).play(decision, prototyping.proposal());
        working.tellThePublic(decision);
        stage.later("G25", "the lesson “test with users before drawing”, embedded as a norm");
        new Parting(stage, cast, arena).play(decision);
        clock.returnToZero();
        new NineCitizens(stage, cast, clock).play();
        clock.returnToZero();
        stage.say("G27  Erasure is left to the system tests: the demo could not be played again with the same people");
    }
}
