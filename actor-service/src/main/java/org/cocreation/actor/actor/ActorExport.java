package org.cocreation.actor.actor;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cocreation.actor.actor.ActorQuery.Filter;
import org.cocreation.contracts.Sector;
import org.cocreation.database.Database;
import org.jspecify.annotations.Nullable;

/** Gives actors away with everything personal, in the form in which they can be registered. */
@ApplicationScoped
public class ActorExport {

    private final ActorQuery query;
    private final Actors actors;
    private final Database database;
    private final ObjectMapper json;

    ActorExport(ActorQuery query, Actors actors, Database database, ObjectMapper json) {
        this.query = query;
        this.actors = actors;
        this.database = database;
        this.json = json;
    }

    /** Which actors are wanted; null means no filter. */
    public record Choice(
            @Nullable ActorKind kind,
            @Nullable Sector sector,
            @Nullable String jurisdiction,
            @Nullable String topic) {}

    /** One actor as it can be registered. */
    public record Exported(UUID id, ObjectNode fields) {}

    /** Actors after the given one, in the order in which they were registered. */
    public List<Exported> page(Choice choice, @Nullable UUID after, int most) {
        Filter filter = new Filter(null, choice.kind(), choice.sector(), choice.jurisdiction(), choice.topic(), null);
        List<Exported> page = new ArrayList<>();
        for (Actor actor : actors.all(query.ids(filter, after, most))) {
            page.add(new Exported(actor.id(), fields(actor)));
        }
        return page;
    }

    /** Codes of all strata that are known of anybody. */
    public List<String> strata() {
        return database.list(
                "select distinct jsonb_object_keys(strata) as code from actor where strata <> '{}' order by code",
                row -> row.getString("code"));
    }

    private ObjectNode fields(Actor actor) {
        ObjectNode fields = json.createObjectNode().put("actorId", actor.id().toString());
        ExternalId external = actor.external();
        if (external != null) {
            fields.putObject("externalId").put("source", external.source()).put("id", external.id());
        }
        fields.put("kind", actor.kind().name());
        fields.setAll((ObjectNode) json.valueToTree(actor.details()));
        ArrayNode stakes = fields.putArray("stakes");
        for (Stake stake : actor.stakes()) {
            stakes.addObject()
                    .put("kind", stake.kind().name())
                    .put("subjectKind", stake.subjectKind().name())
                    .put("subject", stake.subject())
                    .put("power", stake.power())
                    .put("legitimacy", stake.legitimacy())
                    .put("urgency", stake.urgency());
        }
        return fields;
    }
}
