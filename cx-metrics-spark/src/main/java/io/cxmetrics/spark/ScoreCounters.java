package io.cxmetrics.spark;

import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.scale.RatingScales;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.If;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * The two or three counters of a plain score: what is above the line, n, and under {@link
 * OffScale#NULL} how many ratings were off the scale.
 *
 * @param metric the score
 * @param scaleId the named scale
 * @param policy what happens to ratings off the scale
 */
record ScoreCounters(Metric metric, String scaleId, OffScale policy) implements Counters {

  private static final int NUMERATOR = 0;
  private static final int N = 1;
  private static final int OFF_SCALE = 2;

  @Override
  public int size() {
    return policy == OffScale.NULL ? 3 : 2;
  }

  @Override
  public Expression after(int index, Expression counter, Rating rating) {
    RatingScale scale = RatingScales.byId(scaleId);
    return switch (index) {
      case NUMERATOR -> metric.numerator(scale).after(counter, rating, scale);
      case N -> new If(rating.isOn(scale), Rating.plusOne(counter), afterNone(counter, rating));
      default ->
          new If(rating.isOn(scale), counter, rating.orMissing(counter, Rating.plusOne(counter)));
    };
  }

  /** What n is after a rating that does not count. */
  private Expression afterNone(Expression n, Rating rating) {
    return policy == OffScale.STRICT
        ? rating.orMissing(n, rating.refusedOff(RatingScales.byId(scaleId)))
        : n;
  }

  @Override
  public Rule result() {
    return new Quotient(metric.numerator(RatingScales.byId(scaleId)));
  }

  @Override
  public boolean isNullable() {
    return true;
  }

  /**
   * The score from its counters; undefined without ratings.
   *
   * @param numerator what is above the line
   */
  private record Quotient(Numerator numerator) implements Rule {

    @Override
    public DataType type() {
      return DataTypes.DoubleType;
    }

    @Override
    public @Nullable Object apply(Object[] counters) {
      long n = (Long) counters[N];
      boolean isRefused = counters.length > OFF_SCALE && (Long) counters[OFF_SCALE] > 0;
      return n == 0 || isRefused ? null : numerator.over(n, (Long) counters[NUMERATOR]);
    }
  }
}
