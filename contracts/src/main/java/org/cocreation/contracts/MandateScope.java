package org.cocreation.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a mandate covers: types of decision, topics, jurisdictions and money. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MandateScope(
        List<String> decisionTypes,
        List<String> topics,
        List<String> jurisdictions,
        @Nullable Money budgetCeiling) {}
