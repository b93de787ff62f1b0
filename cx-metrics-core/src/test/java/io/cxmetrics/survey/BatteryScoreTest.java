package io.cxmetrics.survey;

import static io.cxmetrics.survey.BatteryTally.NO_ANSWER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.stats.Comparison;
import io.cxmetrics.stats.InsufficientDataException;
import io.cxmetrics.stats.MeanInterval;
import io.cxmetrics.stats.NetInterval;
import io.cxmetrics.survey.ItemBattery.Dimension;
import io.cxmetrics.tally.ExclusionReason;
import io.cxmetrics.tally.RatingPolicy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class BatteryScoreTest {

  /** Two items that count as one, and a third. */
  private static final ItemBattery VISIT =
      new ItemBattery(
          "visit",
          RatingScales.CSAT_1_5,
          ItemScore.MEAN,
          List.of(Dimension.of("place", "queue", "counter"), Dimension.ofOne("advice")));

  private static final BatteryScore SCORE = BatteryScore.of(VISIT);

  private static final ItemBattery GAPS =
      new ItemBattery(
          "gaps",
          RatingScales.CSAT_1_5,
          ItemScore.GAP,
          List.of(Dimension.ofOne("a"), Dimension.ofOne("b")));

  private static String refusal(Executable call) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  private static String tooFew(Executable call) {
    return String.valueOf(assertThrows(InsufficientDataException.class, call).getMessage());
  }

  @Test
  void itemsMakeDimensionsAndDimensionsTheWhole() {
    BatteryResult result =
        SCORE.calculate(BatteryTally.of(VISIT).add(1, 2, 5).add(3, 4, 3).snapshot());
    assertEquals(2, result.item("queue").score());
    assertEquals(3, result.item("counter").score());
    assertEquals(2.5, result.dimension("place").score());
    assertEquals(4, result.dimension("advice").score());
    assertEquals(3.25, result.overall().score());
    assertEquals(MeanInterval.STUDENT_T, result.item("queue").interval().method());
    assertEquals(MeanInterval.STUDENT_T, result.dimension("advice").interval().method());
    assertEquals("visit.mean/csat-1-5", result.overall().definition());
    assertEquals("visit", result.overall().name());
    assertEquals("visit.mean/csat-1-5#queue", result.item("queue").definition());
  }

  /** Each item is over those who answered it: 4 of one, 2 of another, 1 answer off the scale. */
  @Test
  void whatIsMissingIsLeftOutOfItsItemAloneAndCounted() {
    RatingPolicy policy = RatingPolicy.lenient().withMissingCodes(0);
    BatteryAnswers answers =
        BatteryTally.of(VISIT, policy)
            .add(5, 1, 4)
            .add(4, NO_ANSWER, 4)
            .add(3, 0, 9)
            .add(2, 2, 1)
            .add(NO_ANSWER, NO_ANSWER, 0)
            .snapshot();
    BatteryResult result = SCORE.calculate(answers);
    assertEquals(5, answers.respondents());
    assertEquals(3.5, result.item("queue").score());
    assertEquals(4, result.item("queue").n());
    assertEquals(Map.of(ExclusionReason.MISSING, 1L), result.item("queue").excluded());
    assertEquals(1.5, result.item("counter").score());
    assertEquals(Map.of(ExclusionReason.MISSING, 3L), result.item("counter").excluded());
    assertEquals(3, result.item("advice").score());
    assertEquals(
        Map.of(ExclusionReason.MISSING, 1L, ExclusionReason.OFF_SCALE, 1L),
        result.item("advice").excluded());
    assertEquals(2.75, result.overall().score());
    assertEquals(2, result.overall().n());
    assertEquals(
        Map.of(ExclusionReason.MISSING, 5L, ExclusionReason.OFF_SCALE, 1L),
        result.overall().excluded());
  }

  @Test
  void aGapNeedsBothRatings() {
    BatteryTally tally = BatteryTally.of(GAPS, RatingPolicy.lenient());
    tally.addExpectedAndPerceived(new int[] {5, 4}, new int[] {3, NO_ANSWER});
    tally.addExpectedAndPerceived(new int[] {4, NO_ANSWER}, new int[] {5, 2});
    tally.addExpectedAndPerceived(new int[] {4, 7}, new int[] {4, 2});
    tally.addExpectedAndPerceived(new int[] {9, 7}, new int[] {4, NO_ANSWER});
    BatteryResult result = BatteryScore.of(GAPS).calculate(tally.snapshot());
    assertEquals(-1.0 / 3, result.item("a").score(), 1e-15);
    assertEquals(Map.of(ExclusionReason.OFF_SCALE, 1L), result.item("a").excluded());
    assertEquals(0, result.item("b").n());
    assertEquals(
        Map.of(ExclusionReason.MISSING, 3L, ExclusionReason.OFF_SCALE, 1L),
        result.item("b").excluded());
    assertFalse(result.overall().isDefined());
  }

  @Test
  void anItemWithoutAnswersLeavesItsDimensionAndTheWholeUndefined() {
    BatteryResult result =
        SCORE.calculate(
            BatteryTally.of(VISIT).add(4, NO_ANSWER, 2).add(5, NO_ANSWER, 3).snapshot());
    assertEquals(4.5, result.item("queue").score());
    assertEquals(2.5, result.dimension("advice").score());
    BatteryFigure place = result.dimension("place");
    assertFalse(place.isDefined());
    assertTrue(place.estimate().isEmpty());
    assertEquals(
        "visit.mean/csat-1-5#place: the score needs at least 1 answer, got 0",
        tooFew(place::score));
    assertEquals(
        "visit.mean/csat-1-5: the interval needs at least 1 answer, got 0",
        tooFew(() -> result.overall().interval()));
    assertEquals(
        "visit.mean/csat-1-5: the standard error needs at least 1 answer, got 0",
        tooFew(() -> result.overall().standardError()));
  }

  @Test
  void oneAnswerHasAScoreAndNoUncertainty() {
    BatteryFigure overall =
        SCORE.calculate(BatteryTally.of(VISIT).add(4, 2, 5).snapshot()).overall();
    assertEquals(4, overall.score());
    assertEquals(
        "visit.mean/csat-1-5: the standard error needs at least 2 answers, got 1",
        tooFew(overall::standardError));
    assertEquals(
        "visit.mean/csat-1-5: the interval needs at least 2 answers, got 1",
        tooFew(overall::interval));
  }

  @Test
  void aNetShareOfOneItemHasAnIntervalFromOneAnswerOn() {
    BatteryResult result =
        BatteryScore.of(ItemBatteries.LEGACY_CX_INDEX)
            .calculate(BatteryTally.of(ItemBatteries.LEGACY_CX_INDEX).add(5, 3, 1).snapshot());
    assertEquals(NetInterval.SCORE, result.item("needs").interval().method());
    assertEquals(0, result.item("needs").standardError());
    assertEquals(0, result.overall().score());
    assertThrows(InsufficientDataException.class, () -> result.overall().interval());
  }

  @Test
  void anIndexRunsUpwardsOnAScaleWhereLowIsGood() {
    ItemBattery effort =
        new ItemBattery(
            "effort", RatingScales.CES_1, ItemScore.INDEX, List.of(Dimension.ofOne("effort")));
    BatteryFigure overall =
        BatteryScore.of(effort)
            .calculate(BatteryTally.of(effort).add(1).add(2).snapshot())
            .overall();
    assertEquals(87.5, overall.score());
    assertEquals(12.5, overall.standardError(), 1e-12);
  }

  /** Items that offset each other exactly have a mean that does not vary. */
  @Test
  void offsettingItemsLeaveNoVariance() {
    ItemBattery two =
        new ItemBattery(
            "two",
            RatingScales.CSAT_1_5,
            ItemScore.MEAN,
            List.of(Dimension.of("both", "up", "down")));
    BatteryTally tally = BatteryTally.of(two);
    for (int rating : new int[] {1, 2, 2, 5, 4, 4, 1}) {
      tally.add(rating, 6 - rating);
    }
    BatteryFigure overall = BatteryScore.of(two).calculate(tally.snapshot()).overall();
    assertEquals(3, overall.score(), 1e-12);
    assertEquals(0, overall.standardError(), 1e-7);
  }

  @Test
  void changeOfTheOverallScore() {
    BatteryAnswers before =
        BatteryTally.of(VISIT).add(1, 1, 1).add(2, 2, 1).add(1, 2, 2).snapshot();
    BatteryAnswers after = BatteryTally.of(VISIT).add(5, 5, 5).add(4, 4, 5).add(5, 4, 4).snapshot();
    Comparison change = SCORE.compare(before, after);
    double expected =
        SCORE.calculate(after).overall().score() - SCORE.calculate(before).overall().score();
    assertEquals(expected, change.difference());
    assertTrue(change.isDistinguishable());
    assertFalse(SCORE.compare(before, before).isDistinguishable());
    assertFalse(SCORE.compare(before, BatteryTally.of(VISIT).snapshot()).isDefined());
  }

  @Test
  void sumsCannotExceedALong() {
    BatteryTally tally = BatteryTally.of(VISIT).add(5, 5, 5);
    BatteryAnswers doubled = tally.snapshot();
    while (doubled.respondents() <= Long.MAX_VALUE / 16 / 2) {
      doubled = doubled.merge(doubled);
    }
    BatteryAnswers full = doubled;
    assertEquals(5, SCORE.calculate(full).overall().score());
    assertThrows(ArithmeticException.class, () -> full.merge(full));
    BatteryTally other = BatteryTally.of(VISIT).merge(full);
    assertThrows(ArithmeticException.class, () -> other.merge(other));
    assertEquals(full, other.snapshot());
  }

  @Test
  void netSharesOfAsManyAsALongCanCount() {
    BatteryAnswers doubled = BatteryTally.of(ItemBatteries.LEGACY_CX_INDEX).add(5, 3, 1).snapshot();
    while (doubled.respondents() <= Long.MAX_VALUE / 2) {
      doubled = doubled.merge(doubled);
    }
    BatteryResult result = BatteryScore.of(ItemBatteries.LEGACY_CX_INDEX).calculate(doubled);
    assertEquals(1L << 62, result.overall().n());
    assertEquals(1, result.item("needs").score());
    assertEquals(1, result.item("needs").interval().lower(), 1e-9);
    assertEquals(-1, result.item("enjoyment").interval().upper(), 1e-9);
    BatteryAnswers full = doubled;
    assertThrows(ArithmeticException.class, () -> full.merge(full));
  }

  @Test
  void refusedRatingsLeaveTheTallyAsItWas() {
    BatteryTally tally = BatteryTally.of(VISIT).add(5, 4, 3);
    BatteryAnswers before = tally.snapshot();
    assertEquals(
        "rating 6 of item \"advice\" is off scale csat-1-5, which has the whole numbers from 1 to 5",
        refusal(() -> tally.add(1, 2, 6)));
    assertEquals(
        "there must be 3 ratings, one for each item of battery visit, got 2",
        refusal(() -> tally.add(1, 2)));
    assertEquals(
        "battery visit takes one rating for each item",
        refusal(() -> tally.addExpectedAndPerceived(new int[3], new int[3])));
    assertEquals(before, tally.snapshot());

    BatteryTally gaps = BatteryTally.of(GAPS);
    assertEquals(
        "battery gaps takes an expectation and a perception for each item",
        refusal(() -> gaps.add(1, 2)));
    assertEquals(
        "expectation 0 of item \"b\" is off scale csat-1-5, which has the whole numbers from 1 to 5",
        refusal(() -> gaps.addExpectedAndPerceived(new int[] {1, 0}, new int[] {1, 1})));
    assertEquals(
        "there must be 2 perceptions, one for each item of battery gaps, got 1",
        refusal(() -> gaps.addExpectedAndPerceived(new int[] {1, 1}, new int[] {1})));
    assertEquals(0, gaps.respondents());
  }

  @Test
  void answersToOtherBatteriesAreRefused() {
    BatteryTally tally = BatteryTally.of(VISIT);
    assertTrue(
        refusal(() -> tally.merge(BatteryTally.of(GAPS)))
            .startsWith("cannot merge answers to different batteries: ItemBattery[id=visit"));
    assertTrue(
        refusal(() -> SCORE.calculate(BatteryTally.of(GAPS).snapshot()))
            .startsWith("the answers are to another battery: ItemBattery[id=gaps"));
    BatteryResult result = SCORE.calculate(tally.snapshot());
    assertEquals("battery visit has no item named \"price\"", refusal(() -> result.item("price")));
    assertEquals(
        "battery visit has no dimension named \"queue\"", refusal(() -> result.dimension("queue")));
    assertEquals("0 respondents to visit", tally.toString());
    assertEquals(VISIT, tally.battery());
    assertNotEquals(tally.snapshot(), BatteryTally.of(GAPS).snapshot());
  }

  @Test
  void weightsMustBeOneForEachDimensionAndAboveZero() {
    assertEquals(
        "there must be 2 weights, one for each dimension of battery visit, got 3",
        refusal(() -> SCORE.withWeights(1, 2, 3)));
    for (double weight : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertEquals(
          "weight of dimension \"advice\" must be finite and above 0, got " + weight,
          refusal(() -> SCORE.withWeights(1, weight)));
    }
  }

  @Test
  void hugeWeightsAreStillShares() {
    BatteryAnswers answers = BatteryTally.of(VISIT).add(1, 2, 5).add(3, 4, 3).snapshot();
    assertEquals(3.25, SCORE.withWeights(1e308, 1e308).calculate(answers).overall().score(), 1e-12);
  }

  @Test
  void aBatteryIsChecked() {
    assertEquals(
        "battery id must be at most 64 lower-case letters, digits and single hyphens, got \"My\"",
        refusal(() -> battery("My", ItemScore.MEAN, Dimension.ofOne("a"))));
    assertEquals(
        "items of battery b must be from 1 to 256, got 0",
        refusal(() -> battery("b", ItemScore.MEAN)));
    assertEquals(
        "two items of battery b are named \"x\"",
        refusal(
            () -> battery("b", ItemScore.MEAN, Dimension.of("a", "x"), Dimension.of("c", "x"))));
    assertEquals(
        "two dimensions of battery b are named \"a\"",
        refusal(
            () -> battery("b", ItemScore.MEAN, Dimension.of("a", "x"), Dimension.of("a", "y"))));
    assertEquals("dimension \"a\" needs at least 1 item", refusal(() -> Dimension.of("a")));
    assertEquals("item name must not be blank, got \" \"", refusal(() -> Dimension.of("a", " ")));
    assertEquals("dimension name must not be blank, got \"\"", refusal(() -> Dimension.of("")));
    assertTrue(
        refusal(
                () ->
                    new ItemBattery(
                        "b", RatingScales.CES_1, ItemScore.GAP, List.of(Dimension.ofOne("a"))))
            .startsWith("a gap needs a scale where higher is better, got RatingScale[id=ces-1"));
  }

  private static ItemBattery battery(String id, ItemScore score, Dimension... dimensions) {
    return new ItemBattery(id, RatingScales.CSAT_1_5, score, List.of(dimensions));
  }
}
