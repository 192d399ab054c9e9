package org.cocreation.value.assessment;

import java.time.Instant;

/** A published result together with the assessment it belongs to. */
public record ResultView(AssessmentView assessment, Instant publishedAt, AssessmentResult result) {}
