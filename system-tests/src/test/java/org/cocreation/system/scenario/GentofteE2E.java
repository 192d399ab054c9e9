package org.cocreation.system.scenario;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import org.cocreation.system.platform.SharedPlatform;
import org.cocreation.system.platform.TestPlatform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A task committee of ten citizens and five politicians, from the challenge to the council's answer and the end of its task. The order of
 * the tests is the number of the step; each chapter of the case has a class of its own.
 */
@Order(10)
@ExtendWith(SharedPlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GentofteE2E {

    private final TestPlatform platform;
    private Founding founding;
    private SkatePark skatePark;
    private Consulting consulting;
    private Judging judging;
    private Working working;
    private Deciding deciding;
    private Answering answering;
    private Parting parting;
    private Doubting doubting;
    private Measuring measuring;

    GentofteE2E(TestPlatform platform) {
        this.platform = platform;
    }

    @AfterAll
    void setTheClockRight() {
        platform.moveClock("offset", "PT0S");
    }

    @Test
    @Order(1)
    void aStewardRegistersTheTown() {
        Committee committee = new Committee(platform, "task-committee");
        founding = new Founding(committee);
        skatePark = new SkatePark(committee);
        consulting = new Consulting(committee);
        judging = new Judging(committee);
        working = new Working(committee);
        deciding = new Deciding(committee);
        answering = new Answering(committee);
        parting = new Parting(committee);
        doubting = new Doubting(committee);
        measuring = new Measuring(committee);
        founding.everybodyIsRegistered();
    }

    @Test
    @Order(2)
    void aStewardRecognisesTheAuthorityOfCouncilAndCommittee() {
        founding.recogniseAuthorities();
    }

    @Test
    @Order(3)
    void aCouncillorRaisesAChallengeFromTheTop() {
        founding.raiseChallenge();
    }

    @Test
    @Order(4)
    void theArenaConvenesAndReportsWhatIsMissing() {
        founding.convene(Committee.inDays(60));
    }

    @Test
    @Order(5)
    void theStandingCommitteeMandatesTheArenaAndTheYouthClubCannot() {
        founding.mandate();
    }

    @Test
    @Order(6)
    void fourteenCitizensApply() {
        founding.allCitizensApply();
        founding.theAffectedComeFirst();
    }

    @Test
    @Order(7)
    void theCouncilAppointsAndInvitesAndOneTooManyIsRefusedByEvent() {
        founding.seat(founding.tenCitizens());
        founding.oneTooManyIsRefused();
    }

    @Test
    @Order(8)
    void theArenaFormsOnceTheOfficerFacilitates() {
        founding.makeTheOfficerFacilitator();
        founding.hasFormed();
        measuring.theSeatsAreEvenAndMirrorThoseAffected();
    }

    @Test
    @Order(9)
    void theBaselineOpensExactlyOnceAlsoWhenTheFormingIsDeliveredAgain() {
        founding.baselineOpensOnceAlsoWhenTheFormingIsDeliveredAgain();
    }

    @Test
    @Order(10)
    void twelveVoteAndTwoOpinionGroupsAgreeOnOneStatement() {
        consulting.twelveVoteOnSixStatements();
        consulting.twoGroupsOfSixAgreeOnTheFifthOnly();
    }

    @Test
    @Order(11)
    void thePeopleAdoptTheirValueFrame() {
        judging.adoptFrame();
    }

    @Test
    @Order(12)
    void theCommitteeMeetsAndItsMembersLead() {
        working.meetTwice();
        working.leadBySoftMeans();
        measuring.leadershipIsDistributed();
    }

    @Test
    @Order(13)
    void anIdeaBecomesAProposalOnlyWithAuthorsOfTwoRoles() {
        skatePark.shareAndSubmit();
    }

    @Test
    @Order(14)
    void aPrototypeOpensItsAssessment() {
        skatePark.buildPrototype(2);
        judging.awaitPrototypeAssessments(1);
    }

    @Test
    @Order(15)
    void theTestCardLocksWhenTheTestStarts() {
        skatePark.startFirstTest();
    }

    @Test
    @Order(16)
    void twelveOfFortyRefuteTheHypothesis() {
        skatePark.twelveOfFortyRefute();
        measuring.theRefutedTestIsALesson();
    }

    @Test
    @Order(17)
    void thirtyThreeOfFortySupportTheSecondVersion() {
        skatePark.thirtyThreeOfFortySupport();
    }

    @Test
    @Order(18)
    void tenJudgesDisagreeByGroupAndReframingIsSuggested() {
        judging.tenJudgesDisagreeByGroup();
        judging.suchDisagreementSuggestsToReframe();
    }

    @Test
    @Order(19)
    void theFacilitatorAcceptsTheSuggestionAndTheOldAssessmentKeepsItsFrame() {
        working.frame();
        judging.acceptTheSuggestion();
        judging.reshapeTheFrame();
        judging.theOldAssessmentKeepsItsFrame();
    }

    @Test
    @Order(20)
    void theGroupsComeCloserByTheReshapedFrameAndNothingMoreIsSuggested() {
        judging.theGroupsComeCloserInTheNextRound();
    }

    @Test
    @Order(21)
    void allConsentOnceAnObjectionIsMet() {
        deciding.open();
        deciding.meetAnObjection();
        deciding.othersPromiseWhatItTakes();
        deciding.allConsent();
        deciding.close();
        deciding.theChainHolds();
    }

    @Test
    @Order(22)
    void theStandingCommitteeForwardsAndTheCouncilLetsItsTimePass() {
        answering.aCouncillorAloneCannotAnswer();
        answering.theStandingCommitteeForwards();
        answering.theCouncilLetsItsTimePass();
    }

    @Test
    @Order(23)
    void theCouncilAcceptsWithChanges() {
        answering.theCouncilAcceptsWithChanges();
        judging.whatCameOfItIsJudgedInAYear();
        measuring.noAnswerCameInTime();
    }

    @Test
    @Order(24)
    void thePublicIsToldWhatRestsOnTheDecision() {
        working.tellThePublicWhatRestsOnTheDecision();
    }

    @Test
    @Order(25)
    void theLessonBecomesANormOfTheMunicipality() {
        measuring.theLessonBecomesANormOfTheMunicipality();
        measuring.theCouncilMakesTheArenaPartOfItsStrategy();
    }

    @Test
    @Order(26)
    void theTaskIsDoneAndNothingCanBeWrittenAfterwards() {
        parting.dissolve();
        measuring.thePromiseWasKept();
        measuring.whoCameIsRemembered();
        parting.everyLaterWriteIsRefused();
        judging.theOutcomeIsStillJudgedAndCanOnlyBePostponed();
        parting.nothingIsMissingAtAnyDoor();
        deciding.theChainHolds();
    }

    @Test
    @Order(27)
    void oneCitizenIsErasedAndTheRecordStays() {
        parting.oneCitizenIsErased();
        deciding.theChainHolds();
    }

    @Test
    @Order(28)
    void anybodyVerifiesTheDownloadedChain() throws IOException, InterruptedException {
        assumeTrue(Doubting.canVerify(), "Node.js is not on this machine");
        doubting.theDownloadedChainHolds();
    }
}
