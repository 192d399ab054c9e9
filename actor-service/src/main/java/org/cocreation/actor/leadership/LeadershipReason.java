package org.cocreation.actor.leadership;

/** What earned or cost leadership capital. */
public enum LeadershipReason {
    MANDATE_GRANTED(false),
    PROPOSAL_ADOPTED(true),
    ANSWERED_IN_TIME(true),
    ANSWER_OVERDUE(false),
    MANDATE_REVOKED_EARLY(false),
    COMMITMENT_FULFILLED(true),
    COMMITMENT_LAPSED(false),
    ALLIANCE_FORMED(true),
    SOFT_MOVE(true),
    CONCLUSIVE_TEST(true);

    private final boolean earns;

    LeadershipReason(boolean earns) {
        this.earns = earns;
    }

    /** EARN or SPEND. */
    String kind() {
        return earns ? "EARN" : "SPEND";
    }

    double signed(double amount) {
        return earns ? amount : -amount;
    }
}
