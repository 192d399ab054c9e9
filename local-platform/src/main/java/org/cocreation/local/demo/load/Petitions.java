package org.cocreation.local.demo.load;

/** A published collection of petitions or proposals. */
interface Petitions {

    /** What people call it. */
    String label();

    /** The file within the folder of real data. */
    String file();

    /** The sample that comes with the platform. */
    String sample();

    /** What separates the columns. */
    char separator();

    /** The level of government it speaks to. */
    String level();

    /** Makes an idea of a row, or says why it makes no sense. */
    Idea idea(CsvSheet.Row row) throws MalformedRow;
}
