package io.cxmetrics.publicdata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.cxmetrics.stats.QuantileRule;
import io.cxmetrics.tally.CountBounds;
import io.cxmetrics.tally.DurationDistribution;
import io.cxmetrics.tally.DurationTally;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Speed of answer, first response and resolution: the rules exactly, the tally within its error.
 */
class DurationsOnPublicDataTest {

  private static final List<Double> SHARES = List.of(0.5, 0.9, 0.95, 0.99);

  private static final DateTimeFormatter UCI_TIME =
      DateTimeFormatter.ofPattern("d/M/yyyy HH:mm", Locale.ROOT);

  private static final DateTimeFormatter SQL_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private static final DateTimeFormatter SQL_TIME_WITH_OFFSET =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssxxx", Locale.ROOT);

  /** One row of a reference table: group, n, mean, min, then nearest rank and type 7 in turns. */
  private static void assertRow(List<String> expected, LongStream millis) {
    long[] sorted = millis.sorted().toArray();
    DurationDistribution times = DurationTally.create().addAll(sorted).snapshot();
    String group = expected.get(0);
    assertEquals(Long.parseLong(expected.get(1)), times.count(), group);
    assertEquals(seconds(expected, 2), times.meanMillis() / 1000, 1e-6, group);
    assertEquals(seconds(expected, 3), times.min().toMillis() / 1e3, group);
    assertEquals(seconds(expected, 12), times.max().toMillis() / 1e3, group);
    double error = times.isExact() ? 0 : DurationDistribution.MAX_RELATIVE_ERROR;
    for (int i = 0; i < SHARES.size(); i++) {
      double p = SHARES.get(i);
      String what = group + " at " + p;
      double nearest = seconds(expected, 4 + 2 * i);
      double type7 = seconds(expected, 5 + 2 * i);
      assertEquals(nearest, QuantileRule.NEAREST_RANK.quantile(sorted, p) / 1000, 1e-9, what);
      assertEquals(type7, QuantileRule.TYPE_7.quantile(sorted, p) / 1000, 1e-5, what);
      assertEquals(
          nearest,
          times.percentileMillis(p, QuantileRule.NEAREST_RANK) / 1000,
          nearest * error + 1e-9,
          what);
      assertEquals(
          type7, times.percentileMillis(p, QuantileRule.TYPE_7) / 1000, type7 * error + 1e-5, what);
    }
  }

  private static double seconds(List<String> row, int column) {
    return Double.parseDouble(row.get(column));
  }

  private static List<String> row(String heading, String group) {
    return Reference.table(heading).stream()
        .filter(row -> row.get(0).startsWith(group))
        .findFirst()
        .orElseThrow();
  }

  private static long between(LocalDateTime start, LocalDateTime end) {
    return Duration.between(start, end).toMillis();
  }

  @Test
  void pwcSpeedOfAnswer() {
    PublicData calls = PublicData.read("pwc_call_centre/Call_Center_Dataset.csv");
    for (List<String> expected : Reference.table("PwC calls: speed of answer")) {
      String[] group = expected.get(0).split(" ", 2);
      Predicate<CsvRecord> included =
          switch (group[0]) {
            case "topic" -> call -> calls.field(call, "Topic").equals(group[1]);
            case "agent" -> call -> calls.field(call, "Agent").equals(group[1]);
            default -> call -> true;
          };
      assertRow(expected, calls.rows().stream().filter(included).flatMapToLong(answered(calls)));
    }
  }

  @Test
  void pwcAnsweredWithin() {
    PublicData calls = PublicData.read("pwc_call_centre/Call_Center_Dataset.csv");
    Duration[] targets =
        LongStream.of(10, 20, 30, 60, 90, 120)
            .mapToObj(Duration::ofSeconds)
            .toArray(Duration[]::new);
    DurationTally tally = DurationTally.withTargets(targets);
    tally.addAll(calls.rows().stream().flatMapToLong(answered(calls)).toArray());
    long[] expected = {36, 374, 751, 1796, 2822, 3878};
    for (int i = 0; i < targets.length; i++) {
      CountBounds within = tally.snapshot().countAtMost(targets[i]);
      assertEquals(new CountBounds(expected[i], expected[i]), within);
    }
  }

  private static Function<CsvRecord, LongStream> answered(PublicData calls) {
    return call -> {
      String seconds = calls.field(call, "Speed of answer in seconds");
      return seconds.isEmpty()
          ? LongStream.empty()
          : LongStream.of(Math.round(Double.parseDouble(seconds) * 1000));
    };
  }

  @Test
  void uciResolution() {
    PublicData events = PublicData.readZip("uci_incident_log/incident_event_log.zip");
    Map<String, CsvRecord> incidents = new LinkedHashMap<>();
    for (CsvRecord event : events.rows()) {
      incidents.put(events.field(event, "number"), event);
    }
    assertRow(
        row("UCI incidents: resolution", "resolved - opened"),
        uci(events, incidents, "resolved_at"));
    assertRow(
        row("UCI incidents: resolution", "closed - opened"), uci(events, incidents, "closed_at"));
  }

  private static LongStream uci(PublicData events, Map<String, CsvRecord> incidents, String end) {
    return incidents.values().stream()
        .filter(incident -> !events.field(incident, end).equals("?"))
        .mapToLong(
            incident ->
                between(
                    LocalDateTime.parse(events.field(incident, "opened_at"), UCI_TIME),
                    LocalDateTime.parse(events.field(incident, end), UCI_TIME)));
  }

  @Test
  void italianHelpDesk() {
    PublicData events = PublicData.read("helpdesk_italian/helpdesk.csv");
    Map<String, List<CsvRecord>> cases = new LinkedHashMap<>();
    for (CsvRecord event : events.rows()) {
      cases.computeIfAbsent(events.field(event, "Case ID"), id -> new ArrayList<>()).add(event);
    }
    String heading = "Italian help desk";
    assertRow(row(heading, "first response"), untilFirst(events, cases, "Take in charge ticket"));
    assertRow(
        row(heading, "resolution: first event -> first"),
        untilFirst(events, cases, "Resolve ticket"));
  }

  private static LongStream untilFirst(
      PublicData events, Map<String, List<CsvRecord>> cases, String activity) {
    return cases.values().stream()
        .flatMapToLong(
            of -> {
              LocalDateTime[] times =
                  of.stream()
                      .map(event -> time(events.field(event, "Complete Timestamp")))
                      .toArray(LocalDateTime[]::new);
              LocalDateTime first =
                  Arrays.stream(times).min(LocalDateTime::compareTo).orElseThrow();
              return of.stream()
                  .filter(event -> events.field(event, "Activity").equals(activity))
                  .map(event -> time(events.field(event, "Complete Timestamp")))
                  .min(LocalDateTime::compareTo)
                  .map(end -> LongStream.of(between(first, end)))
                  .orElse(LongStream.empty());
            });
  }

  private static LocalDateTime time(String text) {
    return OffsetDateTime.parse(text, SQL_TIME_WITH_OFFSET).toLocalDateTime();
  }

  @Test
  void olistAnswerDelay() {
    PublicData reviews = PublicData.read("olist_sample/olist_order_reviews_dataset.csv");
    assertRow(
        row("Olist sample: review_answer", "answer delay"),
        reviews.rows().stream()
            .mapToLong(
                review ->
                    between(
                        LocalDateTime.parse(
                            reviews.field(review, "review_creation_date"), SQL_TIME),
                        LocalDateTime.parse(
                            reviews.field(review, "review_answer_timestamp"), SQL_TIME))));
  }
}
