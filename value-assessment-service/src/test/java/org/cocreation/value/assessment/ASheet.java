package org.cocreation.value.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Judgement sheets for tests. */
final class ASheet {

    private static final UUID ASSESSMENT = new UUID(1, 1);

    private ASheet() {}

    /** One sheet per rating, each by another assessor of the group. */
    static List<JudgementSheet> sheets(String group, String criterion, int... ratings) {
        List<JudgementSheet> sheets = new ArrayList<>();
        for (int i = 0; i < ratings.length; i++) {
            sheets.add(sheet(group, Map.of(criterion, rating(ratings[i]))));
        }
        return sheets;
    }

    static JudgementSheet sheet(String group, Map<String, Judgement> judgements) {
        JudgementSheet sheet = new JudgementSheet(UUID.randomUUID(), ASSESSMENT, 1, group, UUID.randomUUID());
        sheet.write(judgements);
        return sheet;
    }

    static Judgement rating(int rating) {
        return new Judgement(rating, null, 2, "because");
    }
}
