package org.cocreation.actor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;
import org.cocreation.actor.actor.ActorProblem;
import org.cocreation.actor.alliance.AllianceProblem;
import org.cocreation.actor.arena.ArenaProblem;
import org.cocreation.actor.asset.AssetProblem;
import org.cocreation.actor.authority.AuthorityProblem;
import org.cocreation.actor.commitment.CommitmentProblem;
import org.cocreation.actor.exchange.ImportProblem;
import org.cocreation.actor.invitation.InvitationProblem;
import org.cocreation.actor.leadership.LeadershipProblem;
import org.cocreation.actor.matching.MatchProblem;
import org.cocreation.actor.panel.PanelProblem;
import org.cocreation.actor.strategy.StrategyProblem;
import org.cocreation.kit.http.ProblemType;

/** Every reason for which this service refuses a request. */
@ApplicationScoped
class Problems implements ProblemType.Catalogue {

    @Override
    public Collection<? extends ProblemType> all() {
        return Stream.<ProblemType[]>of(
                        ActorProblem.values(),
                        AuthorityProblem.values(),
                        ArenaProblem.values(),
                        InvitationProblem.values(),
                        CommitmentProblem.values(),
                        AssetProblem.values(),
                        MatchProblem.values(),
                        ImportProblem.values(),
                        PanelProblem.values(),
                        AllianceProblem.values(),
                        LeadershipProblem.values(),
                        StrategyProblem.values())
                .flatMap(Arrays::stream)
                .toList();
    }
}
