package io.cxmetrics.spark;

import static io.cxmetrics.spark.LocalSpark.assertContains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.cxmetrics.contact.Contact;
import io.cxmetrics.contact.ContactBuilder;
import io.cxmetrics.contact.ContactExclusion;
import io.cxmetrics.contact.Direction;
import io.cxmetrics.contact.FcrResult;
import io.cxmetrics.contact.FirstContactResolution;
import io.cxmetrics.contact.MatchKey;
import io.cxmetrics.contact.Resolution;
import io.cxmetrics.stats.Estimate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** First-contact resolution on a cluster against core over the same contacts in one list. */
class FcrDatasetTest {

  private static final Instant UNTIL = Instant.parse("2026-04-01T00:00:00Z");

  private static FirstContactResolution week() {
    return FirstContactResolution.withRepeatWindow(Duration.ofDays(7));
  }

  private static final StructType SCHEMA =
      StructType.fromDDL(
          "customer STRING, at BIGINT, id STRING, reason STRING, channel STRING, resolved BOOLEAN,"
              + " transfers INT, reopened BOOLEAN, business_initiated BOOLEAN");

  /** Seeded contacts of 90 days, some without customer, flag or reason, one twice. */
  private static List<Row> contacts() {
    SplittableRandom random = new SplittableRandom(20260504);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 4000; i++) {
      long at = UNTIL.toEpochMilli() - random.nextLong(0, Duration.ofDays(90).toMillis());
      rows.add(
          RowFactory.create(
              random.nextInt(50) == 0 ? null : "C" + random.nextInt(900),
              at,
              "id" + i,
              random.nextInt(20) == 0 ? null : "r" + random.nextInt(3),
              List.of("phone", "chat", "mail").get(random.nextInt(3)),
              random.nextInt(10) == 0 ? null : (Object) (random.nextInt(4) > 0),
              random.nextInt(5) == 0 ? 1 : 0,
              random.nextInt(9) == 0,
              List.of(false, false, true).get(random.nextInt(3))));
    }
    rows.add(rows.get(17));
    return rows;
  }

  private static Dataset<Row> table(int partitions) {
    return LocalSpark.session()
        .createDataFrame(contacts(), SCHEMA)
        .withColumn("time", functions.expr("timestamp_millis(at)"))
        .repartition(partitions);
  }

  private static Contact contact(Row row) {
    ContactBuilder contact =
        Contact.by(row.getString(0), Instant.ofEpochMilli(row.getLong(1)))
            .id(row.getString(2))
            .reason(row.getString(3))
            .channel(row.getString(4))
            .resolved((Boolean) row.get(5))
            .transfers(row.getInt(6))
            .reopened(row.getBoolean(7));
    return row.getBoolean(8)
        ? contact.direction(Direction.BUSINESS_INITIATED).build()
        : contact.build();
  }

  /** A metric that looks at everything that a contact has. */
  private static FirstContactResolution strict() {
    return FirstContactResolution.withRepeatWindow(Duration.ofDays(14))
        .counting(Resolution.BOTH)
        .matchingOn(MatchKey.CUSTOMER_AND_REASON)
        .withTransfersAsMisses()
        .withReopensAsMisses();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void theCountsAreCoresHoweverContactsArePartitioned(int partitions) {
    List<Contact> contacts = contacts().stream().map(FcrDatasetTest::contact).toList();
    for (FcrDataset.MetricSupplier metric :
        List.<FcrDataset.MetricSupplier>of(FcrDatasetTest::week, FcrDatasetTest::strict)) {
      Map<String, FcrResult> expected = metric.get().calculateBy(contacts, Contact::channel, UNTIL);
      List<Row> actual =
          FcrDataset.of(metric, UNTIL)
              .calculateBy(table(partitions), functions.col("channel"))
              .orderBy("segment")
              .collectAsList();
      assertEquals(
          new TreeMap<>(expected)
              .entrySet().stream()
                  .map(entry -> expected(entry.getKey(), entry.getValue()))
                  .toList(),
          actual);
    }
    assertEquals(
        List.of(expected("", week().calculate(contacts, UNTIL))),
        FcrDataset.of(FcrDatasetTest::week, UNTIL).calculate(table(partitions)).collectAsList());
  }

  private static Row expected(String segment, FcrResult result) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(segment);
    values.addAll(
        List.of(
            result.resolved(),
            result.repeated(),
            result.unresolved(),
            result.pending(),
            result.pendingRepeated(),
            result.ineligible(),
            result.contacts(),
            result.repeats()));
    for (ContactExclusion reason : ContactExclusion.values()) {
      values.add(result.excluded().getOrDefault(reason, 0L));
    }
    Estimate estimate = result.estimate().orElseThrow();
    values.add(estimate.value());
    values.add(estimate.interval().orElseThrow().lower());
    values.add(estimate.interval().orElseThrow().upper());
    return RowFactory.create(values.toArray());
  }

  @Test
  void partsEndWithACustomerAndAddUp() {
    List<Row> rows = ContactRow.of(table(1), functions.lit("all")).coalesce(1).collectAsList();
    long[] whole = sums(new FcrParts(FcrDatasetTest::week, UNTIL).call(rows.iterator()));
    assertEquals(1, whole[0]);
    for (int part : new int[] {1, 7, 1000}) {
      Iterator<Row> counts = new FcrParts(FcrDatasetTest::week, UNTIL, part).call(rows.iterator());
      long[] parts = sums(counts);
      assertThrows(NoSuchElementException.class, counts::next);
      assertEquals(
          IntStream.range(1, whole.length).mapToObj(i -> whole[i]).toList(),
          IntStream.range(1, parts.length).mapToObj(i -> parts[i]).toList());
    }
  }

  /** The number of rows, and the sum of each count. */
  private static long[] sums(Iterator<Row> parts) {
    long[] sums = new long[FcrDataset.schema().size()];
    parts.forEachRemaining(
        row -> {
          sums[0]++;
          for (int i = 1; i < sums.length; i++) {
            sums[i] += row.getLong(i);
          }
        });
    return sums;
  }

  @Test
  void whatIsNotKnownYetHasNoScore() {
    Dataset<Row> today =
        LocalSpark.session()
            .sql("SELECT 'C1' AS customer, timestamp'2026-03-31T00:00:00Z' AS time");
    Row row = FcrDataset.of(FcrDatasetTest::week, UNTIL).calculate(today).first();
    assertEquals(1L, row.<Long>getAs("pending"));
    assertNull(row.<@Nullable Object>getAs("score"));
    assertNull(row.<@Nullable Object>getAs("lower"));
    assertEquals(
        List.of(),
        FcrDataset.of(FcrDatasetTest::week, UNTIL).calculate(today.limit(0)).collectAsList());
  }

  @Test
  void aMissingColumnIsNamed() {
    Dataset<Row> noTime = LocalSpark.session().sql("SELECT 'C1' AS customer");
    IllegalArgumentException failure =
        assertThrows(
            IllegalArgumentException.class,
            () -> FcrDataset.of(FcrDatasetTest::week, UNTIL).calculate(noTime));
    assertEquals("contacts must have a column time, got [customer]", failure.getMessage());
  }

  @Test
  void aContactWithoutATimeIsNamed() {
    Dataset<Row> noTime =
        LocalSpark.session().sql("SELECT 'C7' AS customer, CAST(NULL AS TIMESTAMP) AS time");
    Exception failure =
        assertThrows(
            Exception.class,
            () -> FcrDataset.of(FcrDatasetTest::week, UNTIL).calculate(noTime).collectAsList());
    assertContains(LocalSpark.messages(failure), "a contact must have a time, got NULL in [C7,");
  }
}
