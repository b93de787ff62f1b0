package io.cxmetrics.spark;

import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.tally.ExclusionReason;
import io.cxmetrics.tally.RatingTally;
import io.cxmetrics.tally.TallyCodec;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.If;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * The counters of a tally of ratings: missing ones, those off the scale, and each point.
 *
 * @param scaleId the named scale
 * @param policy what happens to ratings off the scale
 */
record TallyCounters(String scaleId, OffScale policy) implements Counters {

  private static final int MISSING = 0;
  private static final int OFF_SCALE = 1;
  private static final int POINTS = 2;

  @Override
  public int size() {
    return POINTS + scale().points();
  }

  private RatingScale scale() {
    return RatingScales.byId(scaleId);
  }

  @Override
  public Expression after(int index, Expression counter, Rating rating) {
    return switch (index) {
      case MISSING -> rating.orMissing(Rating.plusOne(counter), counter);
      case OFF_SCALE ->
          new If(
              rating.isOn(scale()), counter, rating.orMissing(counter, afterOff(counter, rating)));
      default ->
          new If(rating.is(scale().min() + index - POINTS), Rating.plusOne(counter), counter);
    };
  }

  private Expression afterOff(Expression counter, Rating rating) {
    return policy == OffScale.STRICT ? rating.refusedOff(scale()) : Rating.plusOne(counter);
  }

  @Override
  public Rule result() {
    return new Encoded(scaleId, policy);
  }

  @Override
  public boolean isNullable() {
    return policy == OffScale.NULL;
  }

  /**
   * The encoded tally of the counters.
   *
   * @param scaleId the scale of the ratings
   * @param policy what a rating off the scale does
   */
  private record Encoded(String scaleId, OffScale policy) implements Rule {

    @Override
    public DataType type() {
      return DataTypes.BinaryType;
    }

    @Override
    public @Nullable Object apply(Object[] counters) {
      if (policy == OffScale.NULL && (Long) counters[OFF_SCALE] > 0) {
        return null;
      }
      RatingScale scale = RatingScales.byId(scaleId);
      RatingTally tally = RatingTally.of(scale);
      tally.exclude(ExclusionReason.MISSING, (Long) counters[MISSING]);
      tally.exclude(ExclusionReason.OFF_SCALE, (Long) counters[OFF_SCALE]);
      for (int point = 0; point < scale.points(); point++) {
        tally.addCount(scale.min() + point, (Long) counters[POINTS + point]);
      }
      return TallyCodec.encode(tally.snapshot());
    }
  }
}
