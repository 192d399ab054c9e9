package org.cocreation.local;

/** How to log in to the database of one service, for tests and operators. */
public record Database(String url, String user, String password) {}
