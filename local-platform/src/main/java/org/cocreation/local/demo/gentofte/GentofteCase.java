package org.cocreation.local.demo.gentofte;

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

    /** The case as played through a gateway while somebody watches the doors. */
    public GentofteCase(GatewayClient gateway, Doors doors, Terminal terminal, Tally tally) {
        this.stage = new Stage(gateway, doors, terminal, tally);
    }

    /** Plays every step that was not played before, and checks them all. */
    public void play() throws InterruptedException {
        Cast cast = new Cast();
        String arena = new Forming(stage, cast).play();
        String prototype = new Prototyping(stage, cast, arena).play();
        new Judging(stage, cast, arena).play(prototype);
        stage.later("G19–G27", "reframing, decision, answer of the council, bulletin, lessons, dissolution, erasure");
    }
}
