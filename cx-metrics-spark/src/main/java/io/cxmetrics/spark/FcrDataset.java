package io.cxmetrics.spark;

import io.cxmetrics.contact.ContactExclusion;
import io.cxmetrics.contact.FirstContactResolution;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * First-contact resolution over contacts that are spread over a cluster. All contacts of a customer
 * are brought to one task, where core judges them; of that only counts go on.
 *
 * <p>The contacts are a table with a row a contact. Columns are found by their names, any order,
 * and what is not there is not known: {@code customer} and {@code time}, a TIMESTAMP, must be
 * there; {@code id}, {@code reason}, {@code key}, {@code channel}, {@code agent}, {@code resolved}
 * (BOOLEAN), {@code transfers} (INT), {@code reopened} (BOOLEAN) and {@code business_initiated}
 * (BOOLEAN) are as in {@link io.cxmetrics.contact.Contact}. Two contacts of a customer at the same
 * time come in the order of their ids. An id must belong to one customer. A contact without a time
 * fails the query.
 *
 * <p>The result has a row a segment: {@code segment}; the counts {@code resolved}, {@code
 * repeated}, {@code unresolved}, {@code pending}, {@code pending_repeated}, {@code ineligible},
 * {@code contacts}, {@code repeats}, and one {@code excluded_…} for each {@link ContactExclusion};
 * {@code score}, and its interval from {@code lower} to {@code upper}, by the method and at the
 * level of the metric. They are those of {@link io.cxmetrics.contact.FcrResult}; score and interval
 * are NULL where no window of a contact has elapsed.
 *
 * <p>A task holds 100,000 contacts at a time, or those of the customer with the most.
 *
 * <pre>{@code
 * FcrDataset.of(() -> FirstContactResolution.withRepeatWindow(Duration.ofDays(7)), observedUntil)
 *     .calculateBy(contacts, functions.col("channel"))
 *     .show();
 * }</pre>
 */
public final class FcrDataset {

  /** The counts of a result, in the order of the columns. */
  static final List<String> COUNTS =
      List.of(
          "resolved",
          "repeated",
          "unresolved",
          "pending",
          "pending_repeated",
          "ineligible",
          "contacts",
          "repeats");

  static final List<ContactExclusion> EXCLUSIONS = List.of(ContactExclusion.values());

  private final MetricSupplier metric;
  private final Instant observedUntil;

  private FcrDataset(MetricSupplier metric, Instant observedUntil) {
    this.metric = metric;
    this.observedUntil = observedUntil;
  }

  /**
   * Makes the metric, once in each task: a metric does not travel, what makes one does. A lambda is
   * enough.
   */
  @FunctionalInterface
  public interface MetricSupplier extends Supplier<FirstContactResolution>, Serializable {}

  /**
   * First-contact resolution by a metric.
   *
   * @param metric makes the metric
   * @param observedUntil until when contacts are known
   * @return the transformation
   */
  public static FcrDataset of(MetricSupplier metric, Instant observedUntil) {
    return new FcrDataset(metric, observedUntil);
  }

  /**
   * The resolution of all contacts.
   *
   * @param contacts the contacts
   * @return one row, with an empty segment; none without contacts
   * @throws IllegalArgumentException if a column is missing
   */
  public Dataset<Row> calculate(Dataset<Row> contacts) {
    return calculateBy(contacts, functions.lit(""));
  }

  /**
   * The resolution of contacts by segment. Repeats are found in whatever segment they are, as by
   * {@link FirstContactResolution#calculateBy}.
   *
   * @param contacts the contacts
   * @param segment what they are told apart by, such as the channel; NULL is as good as an empty
   *     text
   * @return one row a segment
   * @throws IllegalArgumentException if a column is missing
   */
  public Dataset<Row> calculateBy(Dataset<Row> contacts, Column segment) {
    Column[] sums =
        Arrays.stream(schema().fieldNames())
            .skip(1)
            .map(name -> functions.sum(name).as(name))
            .toArray(Column[]::new);
    return ContactRow.of(contacts, segment)
        .mapPartitions(new FcrParts(metric, observedUntil), Encoders.row(schema()))
        .groupBy("segment")
        .agg(sums[0], Arrays.copyOfRange(sums, 1, sums.length))
        .map(new FcrScores(metric, observedUntil), Encoders.row(FcrScores.schema()));
  }

  /** The counts of a segment. */
  static StructType schema() {
    StructType schema = new StructType().add("segment", DataTypes.StringType);
    Stream<String> excluded = EXCLUSIONS.stream().map(FcrDataset::column);
    for (String count : Stream.concat(COUNTS.stream(), excluded).toList()) {
      schema = schema.add(count, DataTypes.LongType);
    }
    return schema;
  }

  static String column(ContactExclusion reason) {
    return "excluded_" + reason.name().toLowerCase(Locale.ROOT);
  }
}
