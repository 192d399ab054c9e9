package org.cocreation.arena.answer;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.cocreation.kit.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists the answers that authorities owe to arenas. */
@Path("/v1/answers")
@Tag(name = "Answers")
public class AnswerResource {

    private final AnswerLists lists;

    AnswerResource(AnswerLists lists) {
        this.lists = lists;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listAnswers", summary = "List owed answers, those that fall due first at the top")
    public Page<AnswerSummary> list(
            @QueryParam("authoriser") @Nullable UUID authoriser,
            @QueryParam("state") @Nullable AnswerState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return lists.list(authoriser, state, limit, cursor);
    }
}
