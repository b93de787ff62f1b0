package io.cxmetrics.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.journey.JourneyModel;
import io.cxmetrics.journey.JourneyOutcome;
import io.cxmetrics.journey.JourneyScore;
import io.cxmetrics.journey.JourneyTally;
import io.cxmetrics.journey.Stage;
import io.cxmetrics.journey.Touchpoint;
import io.cxmetrics.scale.Band;
import io.cxmetrics.scale.Direction;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.survey.ItemBattery.Dimension;
import io.cxmetrics.tally.RatingPolicy;
import io.cxmetrics.tally.RatingTally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every battery, checked against rows of respondents and written-out formulas. */
class BatteryPropertiesTest {

  private static final int ITEMS = 4;
  private static final List<Dimension> DIMENSIONS =
      List.of(Dimension.of("x", "x1", "x2", "x3"), Dimension.ofOne("y"));
  private static final double[] EQUAL = {1, 1};

  private static ItemBattery battery(RatingScale scale, ItemScore score) {
    return new ItemBattery("b", scale, score, DIMENSIONS);
  }

  /**
   * Respondents, each with a rating of every item from 1 to 5, or 0 for none. The first two answer
   * all, so that everything is defined.
   */
  @Provide
  Arbitrary<List<int[]>> respondents() {
    Arbitrary<int[]> complete = Arbitraries.integers().between(1, 5).array(int[].class).ofSize(4);
    Arbitrary<int[]> any = Arbitraries.integers().between(0, 5).array(int[].class).ofSize(4);
    return Combinators.combine(complete.list().ofSize(2), any.list().ofMinSize(0).ofMaxSize(30))
        .as(
            (first, others) -> {
              List<int[]> rows = new ArrayList<>(first);
              rows.addAll(others);
              return rows;
            });
  }

  @Provide
  Arbitrary<ItemBattery> batteries() {
    return Arbitraries.of(
        battery(RatingScales.CSAT_1_5, ItemScore.MEAN),
        battery(RatingScales.CSAT_1_5, ItemScore.INDEX),
        battery(RatingScales.CES_1, ItemScore.INDEX),
        battery(RatingScales.CSAT_1_5, ItemScore.NET_SHARE),
        battery(RatingScales.CES_1, ItemScore.NET_SHARE),
        battery(RatingScales.CSAT_1_5, ItemScore.GAP));
  }

  /** Of a gap battery the rows are perceptions, and every expectation is 4. */
  private static BatteryTally tally(ItemBattery battery, List<int[]> rows) {
    BatteryTally tally = BatteryTally.of(battery, RatingPolicy.strict().withMissingCodes(0));
    for (int[] row : rows) {
      if (battery.score() == ItemScore.GAP) {
        tally.addExpectedAndPerceived(new int[] {4, 4, 4, 4}, row);
      } else {
        tally.add(row);
      }
    }
    return tally;
  }

  private static BatteryFigure overall(ItemBattery battery, List<int[]> rows, double... weights) {
    return BatteryScore.of(battery)
        .withWeights(weights)
        .calculate(tally(battery, rows).snapshot())
        .overall();
  }

  /** What one answer contributes, by the definition of the score. */
  private static double value(ItemBattery battery, int rating) {
    boolean rising = battery.scale().direction() == Direction.HIGHER_IS_BETTER;
    return switch (battery.score()) {
      case MEAN -> rating;
      case INDEX -> 25.0 * (rising ? rating - 1 : 5 - rating);
      case GAP -> rating - 4;
      case NET_SHARE -> {
        Band band = battery.scale().bandOf(rating);
        yield band == Band.POSITIVE ? 1 : band == Band.NEGATIVE ? -1 : 0;
      }
    };
  }

  /** By variances: where items offset each other, rounding shows in the root of almost nothing. */
  private static void assertSameError(double expected, BatteryFigure actual) {
    double error = actual.standardError();
    assertEquals(expected * expected, error * error, 1e-9);
  }

  private static double[] itemWeights(double first, double second) {
    double sum = first + second;
    return new double[] {first / sum / 3, first / sum / 3, first / sum / 3, second / sum};
  }

  /** The score and its standard error from the rows: what each respondent moves, squared. */
  private static double[] slow(ItemBattery battery, List<int[]> rows, double[] weights) {
    double[] means = new double[ITEMS];
    double[] counts = new double[ITEMS];
    double score = 0;
    for (int i = 0; i < ITEMS; i++) {
      for (int[] row : rows) {
        if (row[i] > 0) {
          counts[i]++;
          means[i] += value(battery, row[i]);
        }
      }
      means[i] /= counts[i];
      score += weights[i] * means[i];
    }
    double variance = 0;
    for (int[] row : rows) {
      double part = 0;
      for (int i = 0; i < ITEMS; i++) {
        if (row[i] > 0) {
          part +=
              weights[i]
                  * (value(battery, row[i]) - means[i])
                  / Math.sqrt(counts[i] * (counts[i] - 1));
        }
      }
      variance += part * part;
    }
    return new double[] {score, Math.sqrt(variance)};
  }

  @Property
  void momentsGiveWhatRowsGive(
      @ForAll("batteries") ItemBattery battery,
      @ForAll("respondents") List<int[]> rows,
      @ForAll @DoubleRange(min = 0.1, max = 10) double first,
      @ForAll @DoubleRange(min = 0.1, max = 10) double second) {
    double[] expected = slow(battery, rows, itemWeights(first, second));
    BatteryFigure overall = overall(battery, rows, first, second);
    assertEquals(expected[0], overall.score(), 1e-9);
    assertSameError(expected[1], overall);
    assertTrue(overall.interval().contains(overall.score()));
  }

  /** The journey keeps rows; one stage by the mean of touchpoint means is the same estimator. */
  @Property
  void anIndexIsTheStageOfAJourney(@ForAll("respondents") List<int[]> rows) {
    JourneyModel model =
        JourneyModel.of(
            Stage.of(
                "all",
                DIMENSIONS.stream()
                    .flatMap(d -> d.items().stream())
                    .map(
                        item ->
                            new Touchpoint(item, RatingScales.CSAT_1_5, item.equals("y") ? 3 : 1))
                    .toArray(Touchpoint[]::new)));
    JourneyTally journey = JourneyTally.of(model, RatingPolicy.strict().withMissingCodes(0));
    rows.forEach(journey::add);
    JourneyOutcome whole = JourneyScore.of(model).calculate(journey.snapshot()).whole();
    BatteryFigure overall = overall(battery(RatingScales.CSAT_1_5, ItemScore.INDEX), rows, 1, 1);
    assertEquals(whole.score(), overall.score(), 1e-9);
    assertSameError(whole.estimate().standardError().orElseThrow(), overall);
    assertEquals(whole.estimate().interval().orElseThrow().method(), overall.interval().method());
  }

  /** An item is the metric on ratings of the same kind, interval and all. */
  @Property
  void oneItemIsASatisfactionScore(@ForAll("respondents") List<int[]> rows) {
    RatingTally ratings =
        RatingTally.of(RatingScales.CSAT_1_5, RatingPolicy.strict().withMissingCodes(0));
    rows.forEach(row -> ratings.add(row[2]));
    assertItem(CustomerSatisfaction.mean().calculate(ratings), ItemScore.MEAN, rows);
    assertItem(CustomerSatisfaction.index().calculate(ratings), ItemScore.INDEX, rows);
    assertItem(CustomerSatisfaction.netBox(2, 2).calculate(ratings), ItemScore.NET_SHARE, rows);
  }

  private static void assertItem(CsatResult expected, ItemScore score, List<int[]> rows) {
    ItemBattery battery = battery(RatingScales.CSAT_1_5, score);
    BatteryFigure item =
        BatteryScore.of(battery).calculate(tally(battery, rows).snapshot()).item("x3");
    assertEquals(expected.n(), item.n());
    assertEquals(expected.excluded(), item.excluded());
    assertEquals(expected.score(), item.score(), 1e-9);
    assertEquals(expected.standardError(), item.standardError(), 1e-9);
    assertEquals(expected.interval().method(), item.interval().method());
    assertEquals(expected.interval().lower(), item.interval().lower(), 1e-7);
    assertEquals(expected.interval().upper(), item.interval().upper(), 1e-7);
  }

  @Property
  void weightsOnAnotherScaleChangeNothing(
      @ForAll("batteries") ItemBattery battery,
      @ForAll("respondents") List<int[]> rows,
      @ForAll @DoubleRange(min = 0.1, max = 10) double weight,
      @ForAll @DoubleRange(min = 0.01, max = 1000) double factor) {
    BatteryFigure before = overall(battery, rows, weight, 1);
    BatteryFigure after = overall(battery, rows, weight * factor, factor);
    assertEquals(before.score(), after.score(), 1e-9);
    assertSameError(before.standardError(), after);
  }

  @Property
  void orderOfRespondentsDoesNotMatterToTheLastDigit(
      @ForAll("batteries") ItemBattery battery,
      @ForAll("respondents") List<int[]> rows,
      @ForAll Random order) {
    List<int[]> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, order);
    assertEquals(overall(battery, rows, EQUAL), overall(battery, shuffled, EQUAL));
  }

  @Property
  void orderOfDimensionsAndItemsDoesNotMatter(
      @ForAll("respondents") List<int[]> rows,
      @ForAll @DoubleRange(min = 0.1, max = 10) double weight) {
    ItemBattery turned =
        new ItemBattery(
            "b",
            RatingScales.CSAT_1_5,
            ItemScore.INDEX,
            List.of(Dimension.ofOne("y"), Dimension.of("x", "x3", "x2", "x1")));
    List<int[]> reversed = rows.stream().map(r -> new int[] {r[3], r[2], r[1], r[0]}).toList();
    BatteryFigure before =
        overall(battery(RatingScales.CSAT_1_5, ItemScore.INDEX), rows, weight, 1);
    BatteryFigure after = overall(turned, reversed, 1, weight);
    assertEquals(before.score(), after.score(), 1e-9);
    assertSameError(before.standardError(), after);
  }

  @Property
  void aBetterAnswerNeverLowersTheScore(
      @ForAll("batteries") ItemBattery battery,
      @ForAll("respondents") List<int[]> rows,
      @ForAll @IntRange(max = 1) int respondent,
      @ForAll @IntRange(max = ITEMS - 1) int item) {
    List<int[]> better = new ArrayList<>(rows.stream().map(int[]::clone).toList());
    int up = battery.scale().direction() == Direction.HIGHER_IS_BETTER ? 1 : -1;
    int raised = better.get(respondent)[item] + up;
    better.get(respondent)[item] = Math.max(1, Math.min(5, raised));
    double before = overall(battery, rows, EQUAL).score();
    assertTrue(overall(battery, better, EQUAL).score() >= before - 1e-12);
  }

  @Property
  void respondentsTwiceKeepTheScoreAndNarrowTheInterval(
      @ForAll("batteries") ItemBattery battery, @ForAll("respondents") List<int[]> rows) {
    BatteryAnswers once = tally(battery, complete(rows)).snapshot();
    BatteryScore metric = BatteryScore.of(battery);
    BatteryFigure before = metric.calculate(once).overall();
    BatteryFigure after = metric.calculate(once.merge(once)).overall();
    assertEquals(before.score(), after.score(), 1e-12);
    assertTrue(after.interval().width() <= before.interval().width() + 1e-5);
  }

  private static List<int[]> complete(List<int[]> rows) {
    return rows.stream().filter(row -> Arrays.stream(row).allMatch(rating -> rating > 0)).toList();
  }

  @Property
  void partsMergedEqualOnePass(
      @ForAll("batteries") ItemBattery battery,
      @ForAll("respondents") List<int[]> rows,
      @ForAll @IntRange(max = 32) int cut) {
    int at = Math.min(cut, rows.size());
    BatteryTally tail = tally(battery, rows.subList(at, rows.size()));
    BatteryTally head = tally(battery, rows.subList(0, at));
    assertEquals(tally(battery, rows).snapshot(), tail.merge(head).snapshot());
  }

  /**
   * Respondents with a mood of their own, so that their answers hang together; who is in a good
   * mood answers more. The true score is that of 200,000 of them.
   */
  @ParameterizedTest
  @EnumSource(ItemScore.class)
  void intervalsCoverTheTrueScore(ItemScore score) {
    ItemBattery battery = battery(RatingScales.CSAT_1_5, score);
    SplittableRandom random = new SplittableRandom(11);
    double truth = overall(battery, moody(random, 200_000), 2, 1).score();
    int covered = 0;
    int samples = 2_000;
    for (int i = 0; i < samples; i++) {
      covered += overall(battery, moody(random, 120), 2, 1).interval().contains(truth) ? 1 : 0;
    }
    assertEquals(0.95, (double) covered / samples, 0.02, score + " covers " + covered);
  }

  private static List<int[]> moody(SplittableRandom random, int count) {
    List<int[]> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      double mood = random.nextDouble();
      rows.add(
          Arrays.stream(new int[ITEMS])
              .map(
                  none ->
                      random.nextDouble() < 0.4 + 0.5 * mood
                          ? 1 + (int) (5 * (mood + random.nextDouble()) / 2)
                          : 0)
              .toArray());
    }
    return rows;
  }
}
