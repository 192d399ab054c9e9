package org.cocreation.arena.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cocreation.contracts.ArenaEvent.ProposalAdopted;
import org.cocreation.contracts.ArenaEvent.ProposalIterated;
import org.cocreation.contracts.ArenaEvent.ProposalPrototyped;
import org.cocreation.contracts.ArenaEvent.ProposalReferred;
import org.cocreation.contracts.ArenaEvent.ProposalRejected;
import org.cocreation.contracts.ArenaEvent.ProposalSetAside;
import org.cocreation.contracts.ArenaEvent.ProposalSubmitted;
import org.cocreation.contracts.Money;
import org.cocreation.contracts.SeatRole;
import org.cocreation.contracts.Sector;
import org.cocreation.kit.http.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An idea on its way to adoption. It is shared by anybody whom the arena lets in, submitted once authors of different roles stand
 * behind it, prototyped and tested as often as it takes, each time in a new version if people learn from the test, and in the end
 * decided on or set aside. What the arena decides with binding effect is adopted; a recommendation waits for the answer of an
 * authority where one is owed, and otherwise leaves the proposal where it was, marked as recommended. Earlier versions, prototypes
 * and results stay readable.
 */
@Entity
@Table(name = "proposal")
public class Proposal {

    private static final int ROLES_NEEDED = 2;

    @Id
    private UUID id;

    @Version
    private long revision;

    @Column(name = "arena_id", updatable = false)
    private UUID arenaId;

    private String title;
    private String summary;
    private @Nullable String language;

    @Column(name = "framing_version")
    private int framingVersion;

    @Column(name = "version")
    private int number;

    @Enumerated(EnumType.STRING)
    private ProposalState state;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "change_logic")
    private List<Assumption> changeLogic;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "budget_asked")
    private @Nullable Money budgetAsked;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    // A new author or prototype changes the proposal too: touching this raises the revision.
    @Column(name = "changed_at")
    private Instant changedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "set_aside_reason")
    private @Nullable SetAsideReason setAsideReason;

    @Column(name = "set_aside_note")
    private @Nullable String setAsideNote;

    @Column(name = "merged_into")
    private @Nullable UUID mergedInto;

    @Enumerated(EnumType.STRING)
    @Column(name = "decided_from")
    private @Nullable ProposalState decidedFrom;

    // The decision that is open on it, or the last one that was.
    @Column(name = "decision_id")
    private @Nullable UUID decisionId;

    @Column(name = "waiver_reason")
    private @Nullable String waiverReason;

    @Column(name = "waiver_by")
    private @Nullable UUID waiverBy;

    private boolean recommended;

    @SuppressWarnings("NullAway.Init")
    protected Proposal() {} // for Hibernate; new ideas are inserted by SharedIdeas

    Proposal(UUID id, UUID arenaId, String title, List<Assumption> changeLogic, int framingVersion, Instant now) {
        this.id = id;
        this.arenaId = arenaId;
        this.title = title;
        this.summary = "";
        this.changeLogic = List.copyOf(changeLogic);
        this.framingVersion = framingVersion;
        this.number = 1;
        this.state = ProposalState.IDEA;
        this.changedAt = now;
    }

    /** Turns the idea into a proposal, given how many of its authors hold a seat of each role. */
    ProposalSubmitted submit(Map<SeatRole, Integer> authorsByRole, Instant now) {
        refuseUnless(ProposalState.PROPOSED);
        if (authorsByRole.size() < ROLES_NEEDED) {
            throw new RuleViolation(
                    ProposalProblem.TOO_FEW_AUTHORS,
                    "its authors hold seats of " + authorsByRole.size() + " role(s), " + ROLES_NEEDED + " are needed");
        }
        become(ProposalState.PROPOSED, now);
        submittedAt = now;
        return new ProposalSubmitted(
                arenaId, id, number, title, framingVersion, authorsByRole, budgetAsked, criticalAssumptions());
    }

    /** A prototype of the present version exists. */
    ProposalPrototyped prototype(UUID prototypeId, AddPrototype command, Map<Sector, Integer> builders, Instant now) {
        become(ProposalState.PROTOTYPED, now);
        return new ProposalPrototyped(
                arenaId,
                id,
                number,
                prototypeId,
                command.kind().name(),
                command.fidelity(),
                builders,
                Budget.money(command.cost()));
    }

    /** A test of one of its prototypes begins. */
    public void startTest(Instant now) {
        become(ProposalState.TESTING, now);
    }

    /** The running test has ended. */
    public void endTest(Instant now) {
        become(ProposalState.TESTED, now);
        waiverReason = null;
        waiverBy = null;
    }

    /** Begins a new version under the arena's present framing. */
    ProposalIterated iterate(IterateProposal command, int presentFraming, Instant now) {
        if (state != ProposalState.TESTED) {
            throw notAllowed("only a tested proposal can be iterated, this one is " + state);
        }
        become(ProposalState.PROPOSED, now);
        title = Objects.requireNonNullElse(command.title(), title);
        summary = Objects.requireNonNullElse(command.summary(), summary);
        language = command.language() == null ? language : command.language();
        changeLogic = command.changeLogic() == null ? changeLogic : List.copyOf(command.changeLogic());
        budgetAsked = command.budgetAsked() == null ? budgetAsked : Budget.money(command.budgetAsked());
        return nextVersion(command.basis(), presentFraming);
    }

    private ProposalIterated nextVersion(IterationBasis basis, int presentFraming) {
        framingVersion = presentFraming;
        number++;
        waiverReason = null;
        waiverBy = null;
        recommended = false;
        return new ProposalIterated(arenaId, id, number - 1, number, basis.name(), criticalAssumptions());
    }

    /** The arena opens a decision on it: after a test, or with a waiver that says why not. */
    public void beginDecision(UUID decision, @Nullable PrototypeWaiver waiver, Instant now) {
        ProposalState before = state;
        refuseUnless(ProposalState.DECIDING);
        if (before != ProposalState.TESTED && waiver == null) {
            throw new RuleViolation(ProposalProblem.PROPOSAL_NOT_TESTED, "the proposal is " + before);
        }
        become(ProposalState.DECIDING, now);
        decidedFrom = before;
        decisionId = decision;
        if (before != ProposalState.TESTED && waiver != null) {
            waiverReason = waiver.reason();
            waiverBy = waiver.by();
        }
    }

    /** The decision was not taken, or another option was chosen: it is again what it was before. */
    public void decisionNotTaken(Instant now) {
        refuseUnlessDeciding();
        become(Objects.requireNonNull(decidedFrom, "a proposal being decided came from somewhere"), now);
    }

    /** Taken up, by the ARENA itself or by the AUTHORISER who answered its recommendation. */
    public ProposalAdopted adopt(Adoption adoption, Instant now) {
        become(ProposalState.ADOPTED, now);
        return new ProposalAdopted(
                arenaId,
                id,
                adoption.decisionId(),
                number,
                adoption.jurisdictions(),
                adoption.by().name(),
                adoption.withChanges(),
                adoption.stepSize());
    }

    /** Recommended to an authority that owes an answer. */
    public ProposalReferred refer(UUID authoriser, Instant answerDue, Instant now) {
        become(ProposalState.REFERRED, now);
        recommended = true;
        return new ProposalReferred(arenaId, id, decided(), authoriser, answerDue);
    }

    /** Recommended, but nobody owes an answer: it can be carried on, and decided again. */
    public void recommend(Instant now) {
        refuseUnlessDeciding();
        become(ProposalState.TESTED, now);
        recommended = true;
    }

    /** The authority turned it down. */
    public ProposalRejected reject(UUID authoriser, boolean reasonGiven, Instant now) {
        become(ProposalState.REJECTED, now);
        return new ProposalRejected(arenaId, id, decided(), authoriser, reasonGiven);
    }

    /** The authority gave it back: the next version begins. Keep the version that ends by {@link EarlierVersions} first. */
    public ProposalIterated remit(int presentFraming, Instant now) {
        if (state != ProposalState.REFERRED) {
            throw notAllowed("only a referred proposal can be remitted, this one is " + state);
        }
        become(ProposalState.PROPOSED, now);
        return nextVersion(IterationBasis.REMIT, presentFraming);
    }

    private void refuseUnlessDeciding() {
        if (state != ProposalState.DECIDING) {
            throw notAllowed("no decision is open on it, it is " + state);
        }
    }

    private UUID decided() {
        return Objects.requireNonNull(decisionId, "a referred proposal was decided");
    }

    /** Ends the work on it, unless something else comes of it: for that see {@link #mergeInto}. */
    ProposalSetAside setAside(SetAside command, Instant now) {
        return end(command.reason(), command.note(), null, now);
    }

    /** Ends the work on it in favour of another one. */
    ProposalSetAside mergeInto(UUID other, @Nullable String reason, Instant now) {
        return end(SetAsideReason.MERGED, reason, other, now);
    }

    /** Refuses a merge while it is decided or referred, and once it has ended. */
    void refuseUnlessMergeable() {
        refuseUnless(ProposalState.SET_ASIDE);
    }

    private ProposalSetAside end(SetAsideReason reason, @Nullable String note, @Nullable UUID into, Instant now) {
        become(ProposalState.SET_ASIDE, now);
        setAsideReason = reason;
        setAsideNote = note;
        mergedInto = into;
        return new ProposalSetAside(arenaId, id, reason.name(), into);
    }

    /** Its authors changed. */
    void changed(Instant now) {
        if (state.ended()) {
            throw notAllowed("the proposal is " + state);
        }
        changedAt = now;
    }

    private List<UUID> criticalAssumptions() {
        return changeLogic.stream()
                .filter(Assumption::critical)
                .map(critical -> Assumption.id(id, critical.assumption()))
                .distinct()
                .toList();
    }

    /** The assumption with exactly these words, if the proposal makes it. */
    public Optional<Assumption> assumption(String words) {
        return changeLogic.stream()
                .filter(one -> one.assumption().equals(words))
                .findFirst();
    }

    private void become(ProposalState target, Instant now) {
        refuseUnless(target);
        state = target;
        changedAt = now;
    }

    private void refuseUnless(ProposalState target) {
        if (!state.canBecome(target)) {
            throw notAllowed(state + " cannot become " + target);
        }
    }

    private static RuleViolation notAllowed(String detail) {
        return new RuleViolation(ProposalProblem.PROPOSAL_MOVE_NOT_ALLOWED, detail);
    }

    /** Why its present version is decided without a test. */
    public Optional<PrototypeWaiver> waiver() {
        return waiverReason == null || waiverBy == null
                ? Optional.empty()
                : Optional.of(new PrototypeWaiver(waiverReason, waiverBy));
    }

    /** Whether the arena has recommended its present version. */
    public boolean recommended() {
        return recommended;
    }

    /** What it is called; public. */
    public String title() {
        return title;
    }

    /** Money it asks for, if any. */
    public @Nullable Money budgetAsked() {
        return budgetAsked;
    }

    /** Its identifier. */
    public UUID id() {
        return id;
    }

    long revision() {
        return revision;
    }

    /** The arena it belongs to. */
    public UUID arenaId() {
        return arenaId;
    }

    /** Number of its present version, from 1. */
    public int number() {
        return number;
    }

    /** Where it stands. */
    public ProposalState state() {
        return state;
    }
}
