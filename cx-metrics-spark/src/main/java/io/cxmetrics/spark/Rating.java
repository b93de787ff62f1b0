package io.cxmetrics.spark;

import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.scale.RatingScales;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.Add;
import org.apache.spark.sql.catalyst.expressions.And;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.EqualTo;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GreaterThanOrEqual;
import org.apache.spark.sql.catalyst.expressions.If;
import org.apache.spark.sql.catalyst.expressions.IsNull;
import org.apache.spark.sql.catalyst.expressions.LessThanOrEqual;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.NullType;
import org.jspecify.annotations.Nullable;
import scala.Option;

/**
 * A column of ratings within a plan, and the questions about one that the engine answers in its own
 * generated code.
 *
 * @param call the function that counts it and its arguments, for errors
 * @param column the column as the user wrote it
 * @param whole the rating as an int or long; no point of any scale where it is no whole number
 */
record Rating(String call, Expression column, Expression whole) {

  /** Decimals of so many digits keep them all as a double. */
  private static final int DOUBLE_DIGITS = 15;

  /**
   * The ratings of a column.
   *
   * @throws IllegalArgumentException if the column is of a type that holds no ratings
   */
  static Rating of(String call, Expression column) {
    DataType type = column.dataType();
    if (type.equals(DataTypes.LongType) || type.equals(DataTypes.IntegerType)) {
      return new Rating(call, column, column);
    }
    if (type.equals(DataTypes.ByteType)
        || type.equals(DataTypes.ShortType)
        || type instanceof NullType) {
      return new Rating(call, column, cast(column, DataTypes.IntegerType));
    }
    if (type.equals(DataTypes.FloatType)
        || type.equals(DataTypes.DoubleType)
        || (type instanceof DecimalType decimal && isExactAsDouble(decimal))) {
      Expression decimal = cast(column, DataTypes.DoubleType);
      Guard guard = new Guard(call, new WholeRule(), false);
      return new Rating(call, column, Call.of(guard, List.of(decimal)));
    }
    throw new IllegalArgumentException(
        "a rating must be a whole number, a float, a double, or a decimal with at most "
            + DOUBLE_DIGITS
            + " digits if any are after the point; "
            + column.sql()
            + " is "
            + type.sql());
  }

  private static boolean isExactAsDouble(DecimalType type) {
    return type.scale() == 0 || type.precision() <= DOUBLE_DIGITS;
  }

  private static Expression cast(Expression value, DataType type) {
    return value.dataType().equals(type) ? value : new Cast(value, type, Option.empty());
  }

  /** Whether it lies between two ratings, both included; NULL if it is missing. */
  Expression isFrom(int min, int max) {
    return new And(
        new GreaterThanOrEqual(whole, literal(min)), new LessThanOrEqual(whole, literal(max)));
  }

  /** Whether it is a point of a scale; NULL if it is missing. */
  Expression isOn(RatingScale scale) {
    return isFrom(scale.min(), scale.max());
  }

  /** Whether it is this rating; NULL if it is missing. */
  Expression is(int rating) {
    return new EqualTo(whole, literal(rating));
  }

  /** One expression where it is missing, another where it is not. */
  Expression orMissing(Expression whereMissing, Expression otherwise) {
    return new If(new IsNull(whole), whereMissing, otherwise);
  }

  /** A counter, one higher. */
  static Expression plusOne(Expression counter) {
    return new Add(counter, literal(1L));
  }

  /** A counter with the rating added where that is on a scale. */
  Expression addedTo(Expression counter, RatingScale scale) {
    return new If(isOn(scale), new Add(counter, cast(whole, DataTypes.LongType)), counter);
  }

  /** An error about this rating in a row where it is off a scale, in the place of a count. */
  Expression refusedOff(RatingScale scale) {
    return Call.of(new Guard(call, new OffScaleRule(scale.id()), false), List.of(column));
  }

  private Literal literal(int rating) {
    return whole.dataType().equals(DataTypes.LongType)
        ? literal((long) rating)
        : new Literal(rating, DataTypes.IntegerType);
  }

  static Literal literal(long value) {
    return new Literal(value, DataTypes.LongType);
  }

  /** A double as a whole rating: NaN is missing, and what is not whole becomes no point at all. */
  private record WholeRule() implements Rule {

    @Override
    public DataType type() {
      return DataTypes.IntegerType;
    }

    @Override
    public @Nullable Object apply(Object[] arguments) {
      double rating = (Double) arguments[0];
      if (Double.isNaN(rating)) {
        return null;
      }
      return (int) rating == rating ? (int) rating : Integer.MIN_VALUE;
    }
  }

  /**
   * Refuses every rating.
   *
   * @param scale the scale that they are off
   */
  private record OffScaleRule(String scale) implements Rule {

    @Override
    public DataType type() {
      return DataTypes.LongType;
    }

    @Override
    public Object apply(Object[] arguments) {
      throw new IllegalArgumentException("the rating is off " + RatingScales.byId(scale).inWords());
    }
  }
}
