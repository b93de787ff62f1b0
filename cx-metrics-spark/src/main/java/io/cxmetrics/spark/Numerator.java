package io.cxmetrics.spark;

import io.cxmetrics.scale.Bands;
import io.cxmetrics.scale.Direction;
import io.cxmetrics.scale.RatingScale;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.If;
import org.apache.spark.sql.catalyst.expressions.Subtract;

/** What a score has above the line, as one counter that rises and falls with ratings. */
enum Numerator {
  /** Positive less negative answers, in points. */
  NET(100) {
    @Override
    Expression after(Expression counter, Rating rating, RatingScale scale) {
      return new If(
          isPositive(rating, scale),
          Rating.plusOne(counter),
          new If(isNegative(rating, scale), new Subtract(counter, Rating.literal(1)), counter));
    }
  },

  /** Positive answers. */
  POSITIVE(1) {
    @Override
    Expression after(Expression counter, Rating rating, RatingScale scale) {
      return new If(isPositive(rating, scale), Rating.plusOne(counter), counter);
    }
  },

  /** The sum of ratings. */
  SUM(1) {
    @Override
    Expression after(Expression counter, Rating rating, RatingScale scale) {
      return rating.addedTo(counter, scale);
    }
  };

  private final double unit;

  Numerator(double unit) {
    this.unit = unit;
  }

  /** The counter after a rating. */
  abstract Expression after(Expression counter, Rating rating, RatingScale scale);

  /** The score: as core computes it, in the same order of operations. */
  double over(long n, long counted) {
    return unit * counted / n;
  }

  private static Expression isPositive(Rating rating, RatingScale scale) {
    Bands bands = scale.bands();
    return scale.direction() == Direction.HIGHER_IS_BETTER
        ? rating.isFrom(scale.max() - bands.best() + 1, scale.max())
        : rating.isFrom(scale.min(), scale.min() + bands.best() - 1);
  }

  private static Expression isNegative(Rating rating, RatingScale scale) {
    Bands bands = scale.bands();
    return scale.direction() == Direction.HIGHER_IS_BETTER
        ? rating.isFrom(scale.min(), scale.min() + bands.worst() - 1)
        : rating.isFrom(scale.max() - bands.worst() + 1, scale.max());
  }
}
