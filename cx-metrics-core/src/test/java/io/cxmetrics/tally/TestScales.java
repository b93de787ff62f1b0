package io.cxmetrics.tally;

import io.cxmetrics.scale.Bands;
import io.cxmetrics.scale.Direction;
import io.cxmetrics.scale.Question;
import io.cxmetrics.scale.RatingScale;

/** Scales that the fast path does not apply to. */
final class TestScales {

  static final RatingScale MINUS_3_TO_3 =
      new RatingScale(
          "minus-3-to-3",
          Question.SATISFACTION,
          -3,
          3,
          Direction.HIGHER_IS_BETTER,
          new Bands(2, 2));

  static final RatingScale SLIDER_0_100 =
      new RatingScale(
          "slider", Question.EFFORT, 0, 100, Direction.LOWER_IS_BETTER, new Bands(30, 10));

  private TestScales() {}
}
