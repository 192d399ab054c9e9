package org.cocreation.gateway.feed;

import io.vertx.core.buffer.Buffer;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The newest events as they are written to streams, made once for all streams that are at the head. */
final class StreamFrames {

    private static final int KEPT = 1_024;

    private record Frame(long position, Buffer text) {}

    private final FeedCursor cursors;
    private final AtomicReferenceArray<Frame> newest = new AtomicReferenceArray<>(KEPT);

    StreamFrames(FeedCursor cursors) {
        this.cursors = cursors;
    }

    Buffer of(FeedEntry entry) {
        int slot = (int) (entry.position() % KEPT);
        Frame frame = newest.get(slot);
        if (frame == null || frame.position() != entry.position()) {
            frame = new Frame(
                    entry.position(),
                    Buffer.buffer("id: " + cursors.at(entry.position()) + "\nevent: " + entry.type() + "\ndata: "
                            + entry.cloudEvent() + "\n\n"));
            newest.set(slot, frame);
        }
        return frame.text();
    }
}
