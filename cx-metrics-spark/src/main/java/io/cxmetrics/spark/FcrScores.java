package io.cxmetrics.spark;

import io.cxmetrics.contact.ContactExclusion;
import io.cxmetrics.contact.FcrResult;
import io.cxmetrics.stats.ConfidenceInterval;
import io.cxmetrics.stats.Estimate;
import io.cxmetrics.stats.SurvivalCurve;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The counts of a segment with score and interval beside them, as core computes these. */
final class FcrScores implements MapFunction<Row, Row> {

  private static final long serialVersionUID = 1;

  private final FcrDataset.MetricSupplier metric;
  private final Instant observedUntil;

  FcrScores(FcrDataset.MetricSupplier metric, Instant observedUntil) {
    this.metric = metric;
    this.observedUntil = observedUntil;
  }

  static StructType schema() {
    StructType schema = FcrDataset.schema();
    for (String column : new String[] {"score", "lower", "upper"}) {
      schema = schema.add(column, DataTypes.DoubleType);
    }
    return schema;
  }

  @Override
  public Row call(Row counts) {
    Optional<Estimate> estimate = result(counts).estimate();
    Optional<ConfidenceInterval> interval = estimate.flatMap(Estimate::interval);
    Stream<@Nullable Object> scores =
        Stream.of(
            estimate.map(Estimate::value).orElse(null),
            interval.map(ConfidenceInterval::lower).orElse(null),
            interval.map(ConfidenceInterval::upper).orElse(null));
    return RowFactory.create(
        Stream.concat(IntStream.range(0, counts.size()).mapToObj(counts::get), scores).toArray());
  }

  private FcrResult result(Row counts) {
    Map<ContactExclusion, Long> excluded = new EnumMap<>(ContactExclusion.class);
    for (ContactExclusion reason : FcrDataset.EXCLUSIONS) {
      excluded.put(reason, count(counts, FcrDataset.column(reason)));
    }
    return new FcrResult(
        metric.get(),
        observedUntil,
        count(counts, "resolved"),
        count(counts, "repeated"),
        count(counts, "unresolved"),
        count(counts, "pending"),
        count(counts, "pending_repeated"),
        count(counts, "ineligible"),
        count(counts, "contacts"),
        count(counts, "repeats"),
        excluded,
        SurvivalCurve.of(new long[0], new boolean[0]));
  }

  private static long count(Row counts, String column) {
    return counts.<Long>getAs(column);
  }
}
