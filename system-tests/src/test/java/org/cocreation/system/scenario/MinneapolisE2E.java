package org.cocreation.system.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.cocreation.system.platform.People.Actor;
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
 * An alliance first, a mandate later: non-profits, a bank and entrepreneurs of the Twin Cities work for a year before a county lets them
 * decide. The order of the tests is ten times the number of the step, but for M17, which has the middle of the story played once more.
 */
@Order(13)
@ExtendWith(SharedPlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MinneapolisE2E {

    private final TestPlatform platform;
    private TwinCities cities;
    private Gathering gathering;
    private Allying allying;
    private WorkGroups workGroups;
    private Intake intake;
    private Delegating delegating;

    MinneapolisE2E(TestPlatform platform) {
        this.platform = platform;
    }

    @AfterAll
    void setTheClockRight() {
        platform.moveClock("offset", "PT0S");
    }

    @Test
    @Order(10)
    void aStewardRegistersTheTwinCities() {
        cities = new TwinCities(platform, "minneapolis");
        gathering = new Gathering(cities, "business-support");
        allying = new Allying(cities);
        workGroups = new WorkGroups(gathering);
        intake = new Intake(gathering);
        delegating = new Delegating(gathering);
        cities.everybodyIsRegistered();
    }

    @Test
    @Order(20)
    void aNonProfitRaisesAChallengeFromBelow() {
        gathering.raiseChallenge();
    }

    @Test
    @Order(30)
    void sevenNonProfitsAreNoAllianceBeforeTheBankJoins() {
        allying.sevenOfOneKindAreNoAlliance();
        allying.theBankMakesItOne();
    }

    @Test
    @Order(40)
    void theArenaFormsWithoutAnyGovernment() {
        gathering.convene();
        gathering.form();
    }

    @Test
    @Order(50)
    void aYearOfMeetingsPrinciplesAndAGoal() {
        workGroups.theNetworkMeetsForAYear();
        allying.itAgreesOnPrinciplesAndBacksTheArena(gathering.arena);
        allying.allEightEndorseAGoal();
        workGroups.nobodySaysThatItFellAsleep();
        workGroups.allTwelveAreRememberedForAllMeetings();
    }

    @Test
    @Order(60)
    void fourWorkingGroupsBelowTheNetwork() {
        workGroups.fourWorkingGroupsLeaveTheNetworkItsIdentity();
    }

    @Test
    @Order(70)
    void whoBridgesBetweenTheGroupsIsVisible() {
        workGroups.theBrokerBetweenThemIsVisible();
    }

    @Test
    @Order(80)
    void anIntakePlatformNeedsMoreCasesThanItHadAtFirst() {
        intake.adoptFrame();
        intake.thirtyOfFortyAreNotEnoughToKnow();
        intake.withMoreCasesItIsClear();
    }

    @Test
    @Order(90)
    void moneyIsDividedByEqualSharesAndThePromiseOfItIsKept() {
        delegating.sevenNonProfitsDivideTheirMoneyByEqualShares();
        delegating.theFoundationKeepsItsPromise();
    }

    @Test
    @Order(100)
    void theTriangleSaysThatCapacityIsWeakest() {
        intake.judge();
        intake.theTriangleAsksForCapacity();
    }

    @Test
    @Order(110)
    void theNetworkRecomposesAndTakesACountyIn() {
        intake.aCountyIsTakenIn();
    }

    @Test
    @Order(117)
    void theStoryReadsTheSameWhenTheValueServiceWasAwayAndFromAReplay() {
        Interrupting interrupting = new Interrupting(gathering);
        interrupting.theSameStoryWhileTheValueServiceIsAway();
        interrupting.itReadsTheSameAsWithoutTheStop();
        interrupting.aReplayGivesIdenticalMeasures();
    }

    @Test
    @Order(120)
    void theCountyDelegatesDecisionsUpToACeiling() {
        delegating.theCountysAuthorityIsRecognisedAndItWantsAnAccount();
        delegating.theCountyDelegates();
    }

    @Test
    @Order(130)
    void decisionsBindUntilTheCeilingIsReached() {
        delegating.decisionsBindAsLongAsTheCeilingAllowsAndTheLastOneEndsTheMandate();
    }

    @Test
    @Order(135)
    void theCountyMakesTheNetworkPartOfItsStrategy() {
        new Anchoring(platform, gathering.arena)
                .becomesPartOfTheStrategy(cities.county.actor(), cities.forCounty(), "Economic inclusion plan");
    }

    @Test
    @Order(140)
    void otherCountiesAreObserved() {
        delegating.otherCountiesAdoptDeclineAndConsider();
    }

    @Test
    @Order(150)
    void theAllianceEndsWhenItsMembersAreOfOneKindAgain() {
        allying.aMemberLeavesAndItGoesOn();
        allying.withoutTheBankItIsOver(gathering.arena);
    }

    @Test
    @Order(160)
    void aMandateThatIsTakenBackBindsNothing() {
        delegating.aMandateThatIsTakenBackBindsNothing();
    }

    @Test
    @Order(170)
    void oneEntrepreneurIsErasedAndNothingPersonalOfAnybodyIsElsewhere() {
        Actor leaving = cities.entrepreneurs.get(3);
        assertThat(leaving.client().delete("/v1/me").status()).isIn(200, 204);
        platform.kafka().await("arena-erasure-confirmed", leaving.id());
        platform.kafka().await("value-assessment-erasure-confirmed", leaving.id());
        platform.settle();
        platform.markers().areNowhereOf(leaving.subject());
        platform.markers().areNowhereOutsideTheActorService();
    }
}
