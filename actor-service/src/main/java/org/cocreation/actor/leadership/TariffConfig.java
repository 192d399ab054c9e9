package org.cocreation.actor.leadership;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What each kind of event earns or costs on leadership accounts; all are positive numbers. */
@ConfigMapping(prefix = "cocreation.leadership.tariff")
public interface TariffConfig {

    /** Cost of granting a mandate. */
    @WithDefault("10")
    double mandateGranted();

    /** Earned by who granted the mandate under which a proposal was adopted. */
    @WithDefault("15")
    double adoptionForGrantor();

    /** Earned by convener and facilitators of an arena whose proposal was adopted. */
    @WithDefault("5")
    double adoptionForLeaders();

    /** Earned by an authority that answers in time. */
    @WithDefault("2")
    double answeredInTime();

    /** Cost of an answer that is overdue. */
    @WithDefault("5")
    double answerOverdue();

    /** Cost of revoking a mandate before its time. */
    @WithDefault("8")
    double mandateRevokedEarly();

    /** Earned by keeping a commitment. */
    @WithDefault("3")
    double commitmentFulfilled();

    /** Cost of a commitment that lapsed. */
    @WithDefault("4")
    double commitmentLapsed();

    /** Earned by each member of an alliance that formed. */
    @WithDefault("3")
    double allianceFormed();

    /** Earned by a soft move of leadership. */
    @WithDefault("1")
    double softMove();

    /** Earned by convener and facilitators of an arena for a test that supported or refuted something. */
    @WithDefault("2")
    double conclusiveTest();
}
