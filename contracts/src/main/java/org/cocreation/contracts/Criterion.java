package org.cocreation.contracts;

import java.util.List;

/**
 * A criterion of a value frame: its heading among the seven constellations of public values, whether it is RATED or MEASURED, and the
 * stakeholder groups that raised it.
 */
public record Criterion(String code, int constellation, String kind, List<String> raisedByGroups) {}
