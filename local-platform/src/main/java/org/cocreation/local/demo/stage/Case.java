package org.cocreation.local.demo.stage;

/** A story of co-creation that can be played again and again: each step that was played before is only looked at. */
@FunctionalInterface
public interface Case {

    /** Plays every step that was not played before, and checks them all. */
    void play() throws InterruptedException;
}
