package org.cocreation.value.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cocreation.kit.http.Caller;
import org.cocreation.kit.http.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Shows opinion groups: to everybody how large they are and what they think, to callers where they are themselves. */
@ApplicationScoped
@Transactional
class OpinionService {

    private final Consultations consultations;
    private final OpinionStore store;
    private final Caller caller;
    private final ConsultationConfig config;

    OpinionService(Consultations consultations, OpinionStore store, Caller caller, ConsultationConfig config) {
        this.consultations = consultations;
        this.store = store;
        this.caller = caller;
        this.config = config;
    }

    OpinionView groups(UUID consultationId) {
        Consultation consultation = consultations.get(consultationId);
        OpinionStore.Found found = found(consultationId);
        ShownOpinions shown = shown(found);
        return new OpinionView(
                consultationId,
                consultation.state() == ConsultationState.CLOSED,
                found.at(),
                shown.participants(),
                shown.votes(),
                shown.silhouette(),
                shown.groups().stream().map(OpinionView.Group::of).toList(),
                shown.smallGroups(),
                config.minimumGroupSize(),
                shown.consensus(),
                shown.divisive(),
                shown.statements(),
                mine(consultationId));
    }

    OpinionView.Picture picture(UUID consultationId) {
        consultations.get(consultationId);
        OpinionStore.Found found = found(consultationId);
        List<OpinionResult.Group> groups = shown(found).groups();
        Set<Integer> numbers = groups.stream().map(OpinionResult.Group::number).collect(Collectors.toSet());
        return new OpinionView.Picture(
                consultationId,
                found.at(),
                groups.stream().map(OpinionView.Middle::of).toList(),
                store.points(consultationId).stream()
                        .filter(point -> numbers.contains(point.group()))
                        .toList());
    }

    String svg(UUID consultationId) {
        consultations.get(consultationId);
        return store.picture(consultationId).orElseThrow(() -> notFound(consultationId));
    }

    private OpinionStore.Found found(UUID consultationId) {
        return store.result(consultationId).orElseThrow(() -> notFound(consultationId));
    }

    private static RuleViolation notFound(UUID consultationId) {
        return new RuleViolation(ConsultationProblem.OPINION_GROUPS_NOT_FOUND, "in consultation " + consultationId);
    }

    private ShownOpinions shown(OpinionStore.Found found) {
        return ShownOpinions.of(found.result(), config.minimumGroupSize());
    }

    private @Nullable Integer mine(UUID consultationId) {
        return caller.findActorId()
                .flatMap(actor -> store.groupOf(consultationId, caller.personId()))
                .orElse(null);
    }
}
