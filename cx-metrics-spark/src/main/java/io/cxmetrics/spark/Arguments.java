package io.cxmetrics.spark;

import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.scale.RatingScales;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DayTimeIntervalType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import scala.Option;

/**
 * The arguments of a function in a query, read by place. What does not fit is an {@code
 * IllegalArgumentException} that says what was wanted and what came.
 *
 * @param function the name of the function
 * @param list the arguments
 */
record Arguments(String function, List<Expression> list) {

  int count() {
    return list.size();
  }

  void requireCount(int min, int max) {
    if (count() < min || count() > max) {
      String wanted = min == max ? String.valueOf(min) : min + " to " + max;
      throw wrongCount(wanted, max);
    }
  }

  void requireAtLeast(int min) {
    if (count() < min) {
      throw wrongCount("at least " + min, min);
    }
  }

  private IllegalArgumentException wrongCount(String wanted, int last) {
    return new IllegalArgumentException(
        "takes " + wanted + (last == 1 ? " argument" : " arguments") + ", got " + count());
  }

  Expression get(int index) {
    return list.get(index);
  }

  /** The call with one column, for errors in rows. */
  String call() {
    return function
        + list.stream().map(Expression::sql).collect(Collectors.joining(", ", "(", ")"));
  }

  /** An encoded tally. */
  Expression tally(int index) {
    return typed(index, DataTypes.BinaryType, "an encoded tally (BINARY)");
  }

  /** A timestamp with its time zone. */
  Expression timestamp(int index) {
    return typed(index, DataTypes.TimestampType, "a TIMESTAMP");
  }

  private Expression typed(int index, DataType wanted, String inWords) {
    Expression argument = get(index);
    if (argument.dataType() instanceof NullType) {
      return cast(argument, wanted);
    }
    if (!argument.dataType().equals(wanted)) {
      throw wrongType(argument, inWords);
    }
    return argument;
  }

  /** A number as a double. */
  Expression number(int index, String what) {
    Expression argument = get(index);
    if (!(argument.dataType() instanceof NumericType)) {
      throw wrongType(argument, what + ", a number,");
    }
    return cast(argument, DataTypes.DoubleType);
  }

  /** Whole milliseconds as a long, or a day-time interval as microseconds. */
  Expression duration(int index) {
    Expression argument = get(index);
    DataType type = argument.dataType();
    if (type instanceof DayTimeIntervalType) {
      return argument;
    }
    if (!isWhole(type) && !(type instanceof NullType)) {
      throw wrongType(argument, "a whole number of milliseconds or an INTERVAL DAY TO SECOND");
    }
    return cast(argument, DataTypes.LongType);
  }

  /** Whole milliseconds as a long. */
  Expression millis(int index) {
    if (!isWhole(get(index).dataType())) {
      throw wrongType(get(index), "a whole number of milliseconds");
    }
    return cast(get(index), DataTypes.LongType);
  }

  private static boolean isWhole(DataType type) {
    return type.equals(DataTypes.LongType)
        || type.equals(DataTypes.IntegerType)
        || type.equals(DataTypes.ShortType)
        || type.equals(DataTypes.ByteType)
        || (type instanceof DecimalType decimal
            && decimal.scale() == 0
            && decimal.precision() <= 18);
  }

  /** A constant scale. */
  RatingScale scale(int index) {
    return RatingScales.byId(text(index, "the scale"));
  }

  /** A constant text. */
  String text(int index, String what) {
    Expression argument = get(index);
    if (!(argument.dataType() instanceof StringType)) {
      throw wrongType(argument, what + ", a text,");
    }
    return String.valueOf(constant(argument, what));
  }

  /** A constant whole number. */
  long wholeNumber(int index, String what) {
    if (!isWhole(get(index).dataType())) {
      throw wrongType(get(index), what + ", a whole number,");
    }
    return (Long) constant(cast(get(index), DataTypes.LongType), what);
  }

  /** The value of a constant. */
  static Object constant(Expression argument, String what) {
    Object value = argument.foldable() ? argument.eval(InternalRow.empty()) : null;
    if (value == null) {
      throw new IllegalArgumentException(what + " must be a constant, got " + argument.sql());
    }
    return value;
  }

  private static Expression cast(Expression argument, DataType type) {
    return argument.dataType().equals(type) ? argument : new Cast(argument, type, Option.empty());
  }

  private static IllegalArgumentException wrongType(Expression argument, String wanted) {
    return new IllegalArgumentException(
        "needs " + wanted + " but " + argument.sql() + " is " + argument.dataType().sql());
  }
}
