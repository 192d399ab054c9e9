package org.cocreation.system.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cocreation.system.platform.Client;
import org.cocreation.system.platform.Json;

/** Requests about panels that are malformed, or that cannot be met: quotas, pools, files, draws. */
final class BadPanels {

    private static final String INVALID = "invalid-request";

    private final Ground ground;
    private final Client steward;
    private final List<BadRequest> all = new ArrayList<>();

    BadPanels(Ground ground) {
        this.ground = ground;
        steward = ground.platform.steward();
    }

    List<BadRequest> all() {
        panel("a panel without places", 400, INVALID, "size", 0, "/size");
        panel("a panel without quotas", 400, INVALID, "quotas", List.of(), "/quotas");
        panel("a quota that contradicts itself", 400, INVALID, "quotas", List.of(quota(3, 1)), "/quotas/0/min");
        panel("two quotas for one value", 400, INVALID, "quotas", List.of(quota(0, 1), quota(1, 1)), "/quotas/1");
        panel("a panel from nowhere", 400, INVALID, "pool", Json.of("source", "FILE"), "/pool/source");
        panel("a panel drawn in the past", 400, INVALID, "drawFrom", "2020-01-01T00:00:00Z", "/drawFrom");
        panel("a panel with a seed of one's own", 400, INVALID, "seed", 7, "/seed");
        panel("a panel among nobody", 409, "panel-pool-too-small", "pool", Json.of("source", "APPLICANTS"));
        panel(
                "a panel of nowhere",
                404,
                "arena-not-known",
                "arenaId",
                UUID.randomUUID().toString());
        all.add(BadRequest.of(
                "a panel that is not there",
                404,
                "panel-not-found",
                () -> steward.post("/v1/panels/" + UUID.randomUUID() + "/draw")));
        files(
                "quotas that are no quotas",
                "category,feature\nage,old\n",
                "id,age\na,old\n",
                "/categories",
                "/categories");
        files(
                "people without the strata of the quotas",
                "category,feature,min,max\nage,old,0,1\n",
                "id,sex\na,f\n",
                "/respondents");
        files(
                "people of unknown strata",
                "category,feature,min,max\nage,old,0,1\n",
                "id,age\na,old\nb,young\n",
                "/respondents");
        return all;
    }

    private void panel(String what, int status, String problem, String field, Object value, String... faults) {
        Map<String, Object> body = Json.with(
                Json.of(
                        "arenaId",
                        ground.arena.toString(),
                        "size",
                        2,
                        "quotas",
                        List.of(quota(0, 2)),
                        "pool",
                        Json.of("source", "ACTORS")),
                field,
                value);
        all.add(BadRequest.of(what, status, problem, () -> steward.post("/v1/panels", body), faults));
    }

    private void files(String what, String categories, String respondents, String... faults) {
        Map<String, Object> body = Json.of(
                "arenaId", ground.arena.toString(), "size", 1, "categories", categories, "respondents", respondents);
        all.add(BadRequest.of(what, 400, "panel-file-malformed", () -> steward.post("/v1/panels/files", body), faults));
    }

    private static Map<String, Object> quota(int min, int max) {
        return Json.of("stratum", "age", "value", "old", "min", min, "max", max);
    }
}
