package io.cxmetrics.tally;

import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.survey.BatteryAnswers;
import io.cxmetrics.survey.BatteryTally;
import io.cxmetrics.survey.ItemBattery;
import io.cxmetrics.survey.ItemBattery.Dimension;
import io.cxmetrics.survey.ItemScore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** {@link BatteryTally} keeps the contract; a value stands for the answers of one respondent. */
class BatteryTallyContractTest extends TallyContract<BatteryTally, BatteryAnswers> {

  private static final ItemBattery BATTERY =
      new ItemBattery(
          "three",
          RatingScales.CSAT_1_5,
          ItemScore.MEAN,
          List.of(Dimension.of("two", "first", "second"), Dimension.ofOne("third")));

  /** Ratings of three items from one number, some missing and some off the scale. */
  private static int[] ratings(int value) {
    return new int[] {value % 8, value / 8 % 8, value / 64};
  }

  @Override
  BatteryTally create() {
    return BatteryTally.of(BATTERY, RatingPolicy.lenient().withMissingCodes(6));
  }

  @Override
  void add(BatteryTally tally, int value) {
    tally.add(ratings(value));
  }

  @Override
  void mergeInto(BatteryTally tally, BatteryTally other) {
    tally.merge(other);
  }

  @Override
  BatteryAnswers snapshot(BatteryTally tally) {
    return tally.snapshot();
  }

  @Override
  BatteryAnswers merge(BatteryAnswers left, BatteryAnswers right) {
    return left.merge(right);
  }

  @Override
  int[] values(SplittableRandom random, int count) {
    return random.ints(count, 0, 8 * 8 * 8).toArray();
  }

  @Override
  List<BatteryAnswers> otherDoors(int[] values) {
    List<Integer> shuffled = new ArrayList<>(Arrays.stream(values).boxed().toList());
    Collections.shuffle(shuffled, new Random(values.length));
    BatteryTally inAnotherOrder = create();
    shuffled.forEach(value -> add(inAnotherOrder, value));
    return List.of(inAnotherOrder.snapshot());
  }
}
