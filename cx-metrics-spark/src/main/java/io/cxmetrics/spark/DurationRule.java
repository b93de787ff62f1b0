package io.cxmetrics.spark;

import io.cxmetrics.tally.CountBounds;
import io.cxmetrics.tally.DurationDistribution;
import io.cxmetrics.tally.TallyCodec;
import java.time.Duration;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** What is asked of an encoded tally of durations and a number. */
interface DurationRule extends Rule {

  @Override
  default DataType type() {
    return DataTypes.DoubleType;
  }

  @Override
  default @Nullable Object apply(Object[] arguments) {
    DurationDistribution durations = TallyCodec.decodeDurations((byte[]) arguments[0]);
    return durations.count() == 0 ? null : of(durations, (Number) arguments[1]);
  }

  /** The answer where there are durations. */
  double of(DurationDistribution durations, Number argument);

  /** The share of durations that are at most so many milliseconds long. */
  record ShareWithin() implements DurationRule {

    @Override
    public double of(DurationDistribution durations, Number millis) {
      CountBounds within = durations.countAtMost(Duration.ofMillis(millis.longValue()));
      if (!within.isExact()) {
        throw new IllegalArgumentException(
            "the number within "
                + millis
                + " ms is only known to be from "
                + within.lower()
                + " to "
                + within.upper()
                + " of "
                + durations.count()
                + "; count with duration_tally(ms, "
                + millis
                + ") to know it");
      }
      return (double) within.lower() / durations.count();
    }
  }
}
