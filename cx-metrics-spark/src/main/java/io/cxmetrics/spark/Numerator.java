package io.cxmetrics.spark;

import io.cxmetrics.scale.Band;
import io.cxmetrics.scale.RatingScale;
import java.util.stream.IntStream;
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
          isIn(Band.POSITIVE, rating, scale),
          Rating.plusOne(counter),
          new If(
              isIn(Band.NEGATIVE, rating, scale),
              new Subtract(counter, Rating.literal(1)),
              counter));
    }
  },

  /** Positive answers. */
  POSITIVE(1) {
    @Override
    Expression after(Expression counter, Rating rating, RatingScale scale) {
      return new If(isIn(Band.POSITIVE, rating, scale), Rating.plusOne(counter), counter);
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

  private static Expression isIn(Band band, Rating rating, RatingScale scale) {
    int[] points =
        IntStream.rangeClosed(scale.min(), scale.max())
            .filter(point -> scale.bandOf(point) == band)
            .toArray();
    return rating.isFrom(points[0], points[points.length - 1]);
  }
}
