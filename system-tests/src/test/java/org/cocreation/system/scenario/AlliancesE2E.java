package org.cocreation.system.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cocreation.system.platform.Client;
import org.cocreation.system.platform.Json;
import org.cocreation.system.platform.People;
import org.cocreation.system.platform.SharedPlatform;
import org.cocreation.system.platform.TestPlatform;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Seven non-profits are no alliance before a bank joins; they share a goal; without the bank it is over. */
@Order(14)
@ExtendWith(SharedPlatform.class)
class AlliancesE2E {

    private final TestPlatform platform;
    private final List<UUID> nonProfits = new ArrayList<>();
    private final Client speaker;
    private final UUID bank;

    AlliancesE2E(TestPlatform platform) {
        this.platform = platform;
        People people = new People(platform, "alliance");
        List<Object> mayAct = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            nonProfits.add(people.organisation("Door " + i, "CIVIL_SOCIETY", "CIVIC"));
        }
        bank = people.organisation("Bank", "BUSINESS", "BUSINESS");
        nonProfits.forEach(each -> mayAct.add(People.mayActFor(each)));
        mayAct.add(People.mayActFor(bank));
        speaker = people.person("speaker", Json.of("affiliations", mayAct)).client();
        platform.settle();
    }

    @Test
    void anAllianceFormsSharesAGoalAndDissolvesWhenItBecomesTooNarrow() {
        List<String> invited = new ArrayList<>();
        nonProfits.forEach(each -> invited.add(each.toString()));
        invited.add(bank.toString());
        UUID alliance = as(0).post(
                        "/v1/alliances",
                        Json.of("name", "One door", "purpose", "Owners find help at one door", "invited", invited))
                .created()
                .id();
        for (int i = 1; i < nonProfits.size(); i++) {
            as(i).post("/v1/alliances/" + alliance + "/members").ok();
        }
        JsonNode narrow = as(0).get("/v1/alliances/" + alliance).ok().json();
        assertThat(narrow.path("state").asText()).isEqualTo("PROPOSED");
        assertThat(narrow.path("formation").path("enough").asBoolean()).isFalse();

        speaker.actingFor(bank).post("/v1/alliances/" + alliance + "/members").ok();

        JsonNode formed = platform.kafka().await("alliance-formed", alliance).data();
        assertThat(formed.path("members")).hasSize(8);
        shareAGoal(alliance);
        assertThat(as(0).send("DELETE", member(alliance, nonProfits.get(0)), null)
                        .status())
                .isEqualTo(204);
        platform.kafka().await("alliance-changed", alliance);
        assertThat(speaker.actingFor(bank)
                        .send("DELETE", member(alliance, bank), null)
                        .status())
                .isEqualTo(204);
        assertThat(platform.kafka()
                        .await("alliance-dissolved", alliance)
                        .data()
                        .path("reason")
                        .asText())
                .isEqualTo("TOO_FEW");
    }

    private void shareAGoal(UUID alliance) {
        UUID goal = as(0).post("/v1/alliances/" + alliance + "/goals", Json.of("text", "Shared intake"))
                .created()
                .id();
        String stance = "/v1/alliances/" + alliance + "/goals/" + goal + "/stance";
        for (int i = 1; i < 6; i++) {
            as(i).post(stance, Json.of("stance", "ENDORSE")).ok();
        }
        JsonNode shared = platform.kafka().await("joint-goal-shared", alliance).data();
        assertThat(shared.path("endorsementsBySector").path("CIVIL_SOCIETY").asInt())
                .isEqualTo(6);
    }

    private Client as(int nonProfit) {
        return speaker.actingFor(nonProfits.get(nonProfit));
    }

    private static String member(UUID alliance, UUID actor) {
        return "/v1/alliances/" + alliance + "/members/" + actor;
    }
}
