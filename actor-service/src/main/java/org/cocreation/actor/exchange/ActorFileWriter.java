package org.cocreation.actor.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes actors as a file, so that it can be imported again. */
interface ActorFileWriter {

    /** What stands before the first actor. */
    String head();

    /** One actor. */
    String line(ObjectNode fields);
}
