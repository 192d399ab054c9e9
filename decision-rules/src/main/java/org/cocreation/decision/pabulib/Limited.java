package org.cocreation.decision.pabulib;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends when it has given the most that is allowed, and then knows whether there was more. */
final class Limited extends FilterInputStream {

    private long left;
    private boolean exceeded;

    Limited(InputStream in, long most) {
        super(in);
        left = most;
    }

    boolean exceeded() {
        return exceeded;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (left == 0) {
            exceeded |= super.read() >= 0;
            return -1;
        }
        int count = super.read(buffer, offset, (int) Math.min(length, left));
        left -= Math.max(0, count);
        return count;
    }
}
