package org.cocreation.local.cli;

/** One word after {@code ./cocreation}. Implementations are found by {@link java.util.ServiceLoader}. */
public interface Command {

    /** The word. */
    String name();

    /** Its arguments, for the help text; may be empty. */
    String usage();

    /** What it does, in one line. */
    String summary();

    /** Does it; the answer is the exit status. */
    int run(Session session, Arguments arguments) throws Exception;
}
