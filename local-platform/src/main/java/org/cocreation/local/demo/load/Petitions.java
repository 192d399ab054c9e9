package org.cocreation.local.demo.load;

import org.jspecify.annotations.Nullable;

/** A published collection of petitions or proposals. */
interface Petitions {

    /** What people call it. */
    String label();

    /** The file within the folder of real data. */
    String file();

    /** The sample that comes with the platform; null where the licence is not clear enough to pass one on. */
    @Nullable
    String sample();

    /** What separates the columns. */
    char separator();

    /** The level of government it speaks to. */
    String level();

    /** Makes an idea of a row, or says why it makes no sense. */
    Idea idea(CsvSheet.Row row) throws MalformedRow;
}
