package io.cxmetrics.spark;

import io.cxmetrics.stats.ConfidenceInterval;
import io.cxmetrics.stats.ConfidenceLevel;
import io.cxmetrics.stats.Estimate;
import io.cxmetrics.tally.TallyCodec;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.jspecify.annotations.Nullable;

/**
 * The score of an encoded tally.
 *
 * @param metric the score
 */
record ScoreRule(Metric metric) implements Rule {

  @Override
  public DataType type() {
    return DataTypes.DoubleType;
  }

  @Override
  public @Nullable Object apply(Object[] arguments) {
    return estimate(metric, arguments[0], ConfidenceLevel.P95).map(Estimate::value).orElse(null);
  }

  private static Optional<Estimate> estimate(Metric metric, Object tally, ConfidenceLevel level) {
    return metric.calculate(TallyCodec.decodeRatings((byte[]) tally), level).estimate();
  }

  /**
   * The confidence interval of the score of an encoded tally at a level.
   *
   * @param metric the score
   */
  record Interval(Metric metric) implements Rule {

    private static final DataType TYPE =
        DataTypes.createStructType(
            new StructField[] {
              DataTypes.createStructField("lower", DataTypes.DoubleType, false),
              DataTypes.createStructField("upper", DataTypes.DoubleType, false)
            });

    @Override
    public DataType type() {
      return TYPE;
    }

    @Override
    public @Nullable Object apply(Object[] arguments) {
      ConfidenceLevel level = ConfidenceLevel.of((Double) arguments[1]);
      return estimate(metric, arguments[0], level)
          .flatMap(Estimate::interval)
          .map(Interval::row)
          .orElse(null);
    }

    private static InternalRow row(ConfidenceInterval interval) {
      return new GenericInternalRow(new Object[] {interval.lower(), interval.upper()});
    }
  }
}
