package org.cocreation.local.demo.client;

import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Where people read along: lines, and on a real terminal one line at the bottom that changes. Safe for use by many threads. */
public final class Terminal {

    private static final String ERASE = "\r\033[K";

    private final PrintStream out;
    private final boolean alive;
    private String bottom = "";

    /** Lines go to {@code out}; {@code alive} says whether a line can be written over. */
    public Terminal(PrintStream out, boolean alive) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.alive = alive;
    }

    /** Whether somebody looks at a screen, and not a file at the other end of a pipe. */
    public static boolean isScreen() {
        return Optional.ofNullable(System.console())
                .filter(Terminal::isTerminal)
                .isPresent();
    }

    private static boolean isTerminal(Console console) {
        try {
            // From Java 22 on there is a console even where there is no screen.
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** Whether {@link #bottom} is seen as it changes. */
    public boolean alive() {
        return alive;
    }

    /** Prints a line. */
    public synchronized void line(String text) {
        out.println(alive && !bottom.isEmpty() ? ERASE + text : text);
        draw();
    }

    /** Prints a line made of parts. */
    public void line(String format, Object... parts) {
        line(String.format(Locale.ROOT, format, parts));
    }

    /** Changes the line at the bottom; empty takes it away. */
    public synchronized void bottom(String text) {
        if (!alive) {
            return;
        }
        if (text.isEmpty() && !bottom.isEmpty()) {
            out.print(ERASE);
        }
        bottom = text;
        draw();
    }

    private void draw() {
        if (alive && !bottom.isEmpty()) {
            out.print(ERASE + bottom);
        }
        out.flush();
    }
}
