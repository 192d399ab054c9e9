package org.cocreation.value.arena;

import org.cocreation.contracts.SeatRole;

/** Codes of stakeholder groups: {@code role:CITIZEN} for a seat role, {@code affected:parents} for a group the challenge touches. */
public final class StakeholderGroup {

    /** What a well-formed code looks like. */
    public static final String PATTERN = "role:[A-Z_]{1,40}|affected:[^\\s]{1,80}";

    private StakeholderGroup() {}

    /** The group of all who sit in a role. */
    public static String role(SeatRole role) {
        return "role:" + role;
    }

    /** The group of all who are affected in the same way. */
    public static String affected(String code) {
        return "affected:" + code;
    }
}
