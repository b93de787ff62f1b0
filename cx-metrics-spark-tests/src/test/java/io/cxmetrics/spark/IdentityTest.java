package io.cxmetrics.spark;

import static io.cxmetrics.spark.LocalSpark.hex;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.survey.NetPromoterScore;
import io.cxmetrics.tally.DurationTally;
import io.cxmetrics.tally.RatingPolicy;
import io.cxmetrics.tally.RatingTally;
import io.cxmetrics.tally.TallyCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bytes from the engine as from one loop of core, on public data and on many rows. */
class IdentityTest {

  /** The usual ten million; fewer where the same is shown once more. */
  private static final long ROWS = Long.getLong("generated.rows", 10_000_000);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  @Test
  void manyRowsInAnyPartitioning() {
    String ratings = hex(TallyCodec.encode(GeneratedRows.ratings(ROWS).snapshot()));
    String durations = hex(TallyCodec.encode(GeneratedRows.durations(ROWS).snapshot()));
    for (int partitions : new int[] {1, 2, 13}) {
      LocalSpark.view("generated", GeneratedRows.table(LocalSpark.session(), ROWS, partitions));
      Row atOnce =
          LocalSpark.rows(
                  "SELECT rating_tally(score, 'nps-0-10', 'lenient'), duration_tally(ms, 3600000)"
                      + " FROM generated")
              .get(0);
      assertEquals(ratings, hex(atOnce.get(0)), partitions + " partitions");
      assertEquals(durations, hex(atOnce.get(1)), partitions + " partitions");
    }
    Row merged =
        LocalSpark.rows(
                "SELECT cx_merge(r), cx_merge(d), sum(n) FROM (SELECT"
                    + " rating_tally(score, 'nps-0-10', 'lenient') AS r,"
                    + " duration_tally(ms, 3600000) AS d, count(*) AS n"
                    + " FROM generated GROUP BY id % 7)")
            .get(0);
    assertEquals(ratings, hex(merged.get(0)));
    assertEquals(durations, hex(merged.get(1)));
    assertEquals(ROWS, merged.getLong(2));
  }

  @Test
  void plainScoresOfManyRowsAreCores() {
    LocalSpark.view("generated", GeneratedRows.table(LocalSpark.session(), 1_000_000, 4));
    assertEquals(
        NetPromoterScore.standard().calculate(GeneratedRows.ratings(1_000_000)).score(),
        LocalSpark.value("SELECT nps(score, 'nps-0-10', 'lenient') FROM generated"));
  }

  private static Path file(String name) {
    Path file = Path.of(System.getProperty("cxmetrics.shared", "../../shared"), "data", name);
    assumeTrue(Files.isRegularFile(file), () -> "skipped: no " + file);
    return file;
  }

  private static Dataset<Row> table(Path file, int partitions) {
    return LocalSpark.session()
        .read()
        .option("header", true)
        .option("multiLine", true)
        .option("escape", "\"")
        .csv(file.toString())
        .repartition(partitions);
  }

  @ParameterizedTest
  @CsvSource({
    "sfo_survey/2017_SFO_Customer_Survey_20250817.csv, NETPRO, nps-0-10, 2831",
    "sfo_survey/2017_SFO_Customer_Survey_20250817.csv, Q7ALL, csat-1-5, 2831",
    "nps_southeast_airlines/data_1.csv, Likelihood.to.recommend, nps-1-10, 10282",
    "nps_field_service/nps.csv, nps, nps-0-10, 0",
    "olist_sample/olist_order_reviews_dataset.csv, review_score, csat-1-5, 0",
    "support_tickets_synthetic/customer_support_tickets.csv, csat_score, csat-1-5, 0"
  })
  void ratingsOfPublicData(String name, String column, String scaleId, long rows)
      throws IOException {
    Path file = file(name);
    RatingScale scale = RatingScales.byId(scaleId);
    RatingTally expected = RatingTally.of(scale, RatingPolicy.lenient());
    long read = 0;
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : csv) {
        read++;
        String text = row.getField(column).trim();
        expected.add(text.matches("-?[0-9]+([.][0-9]+)?") ? Double.parseDouble(text) : Double.NaN);
      }
    }
    assertTrue(read > 100 && (rows == 0 || read == rows), () -> name + " has other rows");
    for (int partitions : new int[] {1, 5}) {
      LocalSpark.view("answers", table(file, partitions));
      assertEquals(
          hex(TallyCodec.encode(expected.snapshot())),
          hex(
              LocalSpark.value(
                  "SELECT rating_tally(try_cast(trim(`"
                      + column
                      + "`) AS DOUBLE), '"
                      + scaleId
                      + "', 'lenient') FROM answers")));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 6})
  void durationsOfPublicData(int partitions) throws IOException {
    Path file = file("olist_sample/olist_orders_dataset.csv");
    DurationTally expected = DurationTally.withTargets(Duration.ofDays(7));
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : csv) {
        String end = row.getField("order_delivered_customer_date");
        if (!end.isEmpty()) {
          expected.add(Duration.between(time(row.getField("order_purchase_timestamp")), time(end)));
        }
      }
    }
    assertTrue(expected.count() > 100);
    LocalSpark.view("orders", table(file, partitions));
    LocalSpark.with(
        "spark.sql.session.timeZone",
        "UTC",
        () ->
            assertEquals(
                hex(TallyCodec.encode(expected.snapshot())),
                hex(
                    LocalSpark.value(
                        "SELECT duration_tally(CAST(order_delivered_customer_date AS TIMESTAMP)"
                            + " - CAST(order_purchase_timestamp AS TIMESTAMP), 604800000)"
                            + " FROM orders"))));
  }

  private static Instant time(String text) {
    return LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
  }
}
