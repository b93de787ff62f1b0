package io.cxmetrics.tally;

import io.cxmetrics.journey.JourneyAnswers;
import io.cxmetrics.journey.JourneyModel;
import io.cxmetrics.journey.JourneyTally;
import io.cxmetrics.journey.Stage;
import io.cxmetrics.journey.Touchpoint;
import io.cxmetrics.scale.RatingScales;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** {@link JourneyTally} keeps the contract; a value stands for the row of one respondent. */
class JourneyTallyContractTest extends TallyContract<JourneyTally, JourneyAnswers> {

  private static final JourneyModel MODEL =
      JourneyModel.of(
          Stage.of(
              "before",
              Touchpoint.of("site", RatingScales.CSAT_1_5),
              Touchpoint.of("effort", RatingScales.CES_1)),
          Stage.of("after", Touchpoint.of("recommend", RatingScales.NPS_0_10)));

  /** Ratings of three touchpoints from one number, some missing and some off their scales. */
  private static int[] row(int value) {
    return new int[] {value % 8, value / 8 % 7, value / 56 % 14 - 2};
  }

  @Override
  JourneyTally create() {
    return JourneyTally.of(MODEL, RatingPolicy.lenient().withMissingCodes(6, -2));
  }

  @Override
  void add(JourneyTally tally, int value) {
    tally.add(row(value));
  }

  @Override
  void mergeInto(JourneyTally tally, JourneyTally other) {
    tally.merge(other);
  }

  @Override
  JourneyAnswers snapshot(JourneyTally tally) {
    return tally.snapshot();
  }

  @Override
  JourneyAnswers merge(JourneyAnswers left, JourneyAnswers right) {
    return left.merge(right);
  }

  @Override
  int[] values(SplittableRandom random, int count) {
    return random.ints(count, 0, 8 * 7 * 14).toArray();
  }

  @Override
  List<JourneyAnswers> otherDoors(int[] values) {
    int[][] columns = new int[3][values.length];
    for (int i = 0; i < values.length; i++) {
      int[] row = row(values[i]);
      for (int column = 0; column < row.length; column++) {
        columns[column][i] = row[column];
      }
    }
    List<Integer> shuffled = new ArrayList<>(Arrays.stream(values).boxed().toList());
    Collections.shuffle(shuffled, new Random(values.length));
    JourneyTally inAnotherOrder = create();
    shuffled.forEach(value -> add(inAnotherOrder, value));
    return List.of(create().addAll(columns).snapshot(), inAnotherOrder.snapshot());
  }
}
