package org.cocreation.arena.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cocreation.arena.importing.ExternalId;
import org.cocreation.contracts.Interval;
import org.cocreation.contracts.Money;
import org.jspecify.annotations.Nullable;

/**
 * A proposal with its history as everybody may see it.
 *
 * @param framingOutdated whether the arena has reframed its task since this version was written; false once the proposal has ended
 * @param judgementOutdated whether the arena has reshaped its value frame since this was judged; false once the proposal has ended
 * @param untestedAssumptions critical assumptions that no test has confirmed or refuted yet
 * @param supporters people who support it on this platform
 * @param recommended whether the arena has recommended its present version
 * @param decisionId the decision that is open on it, or the last one
 * @param prototypeWaiver why the present version is decided without a test
 * @param externalSupport support it had elsewhere
 */
public record ProposalView(
        UUID id,
        UUID arenaId,
        String title,
        String summary,
        @Nullable String language,
        ProposalState state,
        int version,
        int framingVersion,
        boolean framingOutdated,
        boolean judgementOutdated,
        UUID sharedBy,
        Instant sharedAt,
        @Nullable Instant submittedAt,
        @Nullable UUID derivedFrom,
        List<Author> authors,
        List<Assumption> changeLogic,
        @Nullable Money budgetAsked,
        List<EarlierVersion> earlierVersions,
        List<PrototypeView> prototypes,
        List<TestSummary> tests,
        List<String> untestedAssumptions,
        int supporters,
        @Nullable ExternalSupport externalSupport,
        @Nullable ExternalId externalId,
        @Nullable Aside setAside,
        boolean recommended,
        @Nullable UUID decisionId,
        @Nullable PrototypeWaiver prototypeWaiver) {

    /** Somebody behind the proposal: AUTHOR, INVITED but without consent yet, or ASKED without an invitation yet. */
    public record Author(UUID actorId, String state) {}

    /** What the proposal was before it was iterated. */
    public record EarlierVersion(
            int version,
            String title,
            String summary,
            @Nullable String language,
            int framingVersion,
            List<Assumption> changeLogic,
            @Nullable Money budgetAsked,
            Instant endedAt,
            String basis) {}

    /** Something that was built to try a version out. */
    public record PrototypeView(
            UUID id,
            int proposalVersion,
            PrototypeKind kind,
            String description,
            int fidelity,
            List<UUID> builtBy,
            @Nullable Money cost,
            Instant addedAt) {}

    /** A test and what it showed; outcome, estimate and interval are absent while it runs. */
    public record TestSummary(
            UUID id,
            UUID prototypeId,
            int proposalVersion,
            @Nullable String assumption,
            String hypothesis,
            @Nullable Double estimate,
            @Nullable Interval interval,
            @Nullable String outcome,
            @Nullable String next,
            Instant startedAt,
            @Nullable Instant recordedAt) {}

    /** Why nobody works on it any more. */
    public record Aside(
            SetAsideReason reason,
            @Nullable String note,
            @Nullable UUID mergedInto) {}

    /** What became of a proposal after it was an idea. */
    record History(
            List<EarlierVersion> earlierVersions,
            List<PrototypeView> prototypes,
            List<TestSummary> tests,
            boolean judgementOutdated) {

        static final History NONE = new History(List.of(), List.of(), List.of(), false);

        /** Critical assumptions that no test has confirmed or refuted, in whatever version. */
        List<String> untested(List<Assumption> changeLogic) {
            List<String> conclusive = tests.stream()
                    .filter(test -> "SUPPORTED".equals(test.outcome()) || "REFUTED".equals(test.outcome()))
                    .map(test -> Objects.requireNonNullElse(test.assumption(), ""))
                    .toList();
            return changeLogic.stream()
                    .filter(Assumption::critical)
                    .map(Assumption::assumption)
                    .filter(assumption -> !conclusive.contains(assumption))
                    .toList();
        }
    }

    ProposalView with(History history) {
        return new ProposalView(
                id,
                arenaId,
                title,
                summary,
                language,
                state,
                version,
                framingVersion,
                framingOutdated,
                !state.ended() && history.judgementOutdated(),
                sharedBy,
                sharedAt,
                submittedAt,
                derivedFrom,
                authors,
                changeLogic,
                budgetAsked,
                history.earlierVersions(),
                history.prototypes(),
                history.tests(),
                history.untested(changeLogic),
                supporters,
                externalSupport,
                externalId,
                setAside,
                recommended,
                decisionId,
                prototypeWaiver);
    }
}
