package org.cocreation.value.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cocreation.database.PersonalTraces;

/** What hangs on the rows that name somebody: judgements on their sheet, votes and statements on the number of their participant. */
@ApplicationScoped
class JudgementsAndVotes implements PersonalTraces.Indirect {

    private static final String NUMBER = "(t.consultation_id, t.%s) in"
            + " (select p.consultation_id, p.id from consultation_participant p where p.actor_id = ?)";

    @Override
    public List<PersonalTraces.Way> ways() {
        return List.of(
                new PersonalTraces.Way(
                        "judgement",
                        "sheet_id",
                        "t.sheet_id in (select s.id from judgement_sheet s where s.assessor_id = ?)"),
                new PersonalTraces.Way("statement", "author", NUMBER.formatted("author")),
                new PersonalTraces.Way("vote", "participant", NUMBER.formatted("participant")));
    }
}
