package org.cocreation.arena.experiment;

/** What a test counts: how many of those asked, an average, or how often something happened. */
public enum MetricKind {
    PROPORTION,
    MEAN,
    COUNT
}
