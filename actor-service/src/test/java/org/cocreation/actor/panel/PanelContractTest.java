package org.cocreation.actor.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cocreation.actor.Published;
import org.cocreation.contracts.PanelEvent.PanelAnnounced;
import org.cocreation.contracts.PanelEvent.PanelDrawn;
import org.cocreation.contracts.SeatRole;
import org.cocreation.kit.http.RuleViolation;
import org.cocreation.sortition.Fairness;
import org.cocreation.sortition.Lottery.Method;
import org.junit.jupiter.api.Test;

class PanelContractTest {

    private static final Instant DRAW_FROM = Instant.parse("2026-03-01T13:00:00Z");
    private static final long SEED = 7_300_231_948_512L;

    @Test
    void aPanelIsAnnouncedAndDrawnAsThePublishedSamplesShow() {
        Panel panel = panel(200);

        PanelAnnounced announced =
                panel.announce(Method.LEXIMIN, new Fairness(0.1, 0.1, 0), SEED, DRAW_FROM.minusSeconds(60));
        PanelDrawn drawn = panel.draw(true, DRAW_FROM);

        assertThat(Published.json(announced)).isEqualTo(Published.json(Published.sample(PanelAnnounced.class)));
        assertThat(Published.json(drawn)).isEqualTo(Published.json(Published.sample(PanelDrawn.class)));
    }

    @Test
    void nothingIsDrawnBeforeItsTimeOrTwiceOrUnannounced() {
        Panel panel = panel(200);
        refuses(PanelProblem.PANEL_NOT_ANNOUNCED, () -> panel.draw(true, DRAW_FROM));
        panel.announce(Method.LEXIMIN, new Fairness(0.1, 0.1, 0), SEED, DRAW_FROM.minusSeconds(60));
        refuses(PanelProblem.PANEL_DRAW_TOO_EARLY, () -> panel.draw(true, DRAW_FROM.minusSeconds(1)));
        panel.draw(true, DRAW_FROM);
        refuses(PanelProblem.PANEL_NOT_ANNOUNCED, () -> panel.draw(true, DRAW_FROM));
        refuses(PanelProblem.PANEL_NOT_ANNOUNCED, panel::infeasible);
    }

    @Test
    void aPoolWithFewerPeopleThanPlacesIsRefused() {
        refuses(PanelProblem.PANEL_POOL_TOO_SMALL, () -> panel(19));
    }

    private static void refuses(PanelProblem problem, Runnable move) {
        assertThatThrownBy(move::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.type()).isEqualTo(problem));
    }

    private static Panel panel(int poolSize) {
        return Panel.make(new Panel.Terms(
                UUID.fromString("01935a43-4d5e-7f60-8172-8c9d0e1f2a3b"),
                UUID.fromString("01935a11-1eef-7ab5-863d-a28c1377f98f"),
                SeatRole.CITIZEN,
                20,
                List.of(
                        quota("gender", "female"),
                        quota("gender", "male"),
                        quota("leaning", "liberal"),
                        quota("leaning", "conservative")),
                PoolSource.APPLICANTS,
                poolSize,
                0,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                DRAW_FROM,
                DRAW_FROM.minusSeconds(86_400)));
    }

    private static PanelQuota quota(String stratum, String value) {
        return new PanelQuota(stratum, value, 9, 20);
    }
}
