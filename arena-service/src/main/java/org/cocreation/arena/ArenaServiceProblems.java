package org.cocreation.arena;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;
import org.cocreation.arena.adaptation.AdaptationProblem;
import org.cocreation.arena.adoption.AdoptionProblem;
import org.cocreation.arena.answer.AnswerProblem;
import org.cocreation.arena.arena.ArenaProblem;
import org.cocreation.arena.bulletin.BulletinProblem;
import org.cocreation.arena.challenge.ChallengeProblem;
import org.cocreation.arena.decision.DecisionProblem;
import org.cocreation.arena.deliberation.DeliberationProblem;
import org.cocreation.arena.election.ElectionProblem;
import org.cocreation.arena.experiment.TestProblem;
import org.cocreation.arena.mandate.MandateProblem;
import org.cocreation.arena.proposal.ProposalProblem;
import org.cocreation.arena.suggestion.SuggestionProblem;
import org.cocreation.arena.template.TemplateProblem;
import org.cocreation.arena.work.session.SessionProblem;
import org.cocreation.arena.work.task.TaskProblem;
import org.cocreation.kit.http.ProblemType;

/** Every reason for which this service refuses a request. */
@ApplicationScoped
class ArenaServiceProblems implements ProblemType.Catalogue {

    @Override
    public Collection<ProblemType> all() {
        return Stream.<ProblemType[]>of(
                        ChallengeProblem.values(),
                        TemplateProblem.values(),
                        ArenaProblem.values(),
                        MandateProblem.values(),
                        ProposalProblem.values(),
                        DecisionProblem.values(),
                        TestProblem.values(),
                        AdoptionProblem.values(),
                        AnswerProblem.values(),
                        ElectionProblem.values(),
                        SuggestionProblem.values(),
                        DeliberationProblem.values(),
                        SessionProblem.values(),
                        TaskProblem.values(),
                        BulletinProblem.values(),
                        AdaptationProblem.values())
                .flatMap(Arrays::stream)
                .toList();
    }
}
