package io.cxmetrics.publicdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.cxmetrics.contact.ContactColumns;
import io.cxmetrics.contact.FcrResult;
import io.cxmetrics.contact.FcrUnit;
import io.cxmetrics.contact.FirstContactResolution;
import io.cxmetrics.contact.OneTouch;
import io.cxmetrics.contact.QueueCall;
import io.cxmetrics.contact.QueueCounts;
import io.cxmetrics.contact.QueueOutcome;
import io.cxmetrics.contact.QueueRate;
import io.cxmetrics.contact.QueueRates;
import io.cxmetrics.contact.QueueTally;
import io.cxmetrics.contact.SpeedOfAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Queues, tickets and cohorts that others published figures of; the wrong ones explained. */
class ContactCentreOnPublicDataTest {

  private static QueueTally pwc(Duration target) {
    PublicData calls = PublicData.read("pwc_call_centre/Call_Center_Dataset.csv");
    QueueTally tally = QueueTally.of(SpeedOfAnswer.GENESYS, target, Duration.ZERO);
    for (CsvRecord call : calls.rows()) {
      String seconds = calls.field(call, "Speed of answer in seconds");
      // How long the abandoned ones waited is not in the file: all count as after the target.
      tally.add(
          seconds.isEmpty()
              ? QueueCall.of(QueueOutcome.ABANDONED, target.plusSeconds(1))
              : QueueCall.of(
                  QueueOutcome.ANSWERED,
                  Duration.ofMillis(Math.round(Double.parseDouble(seconds) * 1000))));
    }
    return tally;
  }

  @Test
  void pwcServiceLevelsAndSpeedOfAnswer() {
    int rows = 0;
    for (List<String> expected : Reference.tables("PwC calls: speed of answer").get(1)) {
      QueueTally tally = pwc(Duration.ofSeconds(Long.parseLong(expected.get(0))));
      QueueCounts counts = tally.counts();
      assertEquals(Long.parseLong(expected.get(1)), counts.answeredWithin());
      assertEquals(
          Double.parseDouble(expected.get(2)), percent(QueueRates.SERVICE_LEVEL_F2, counts), 1e-6);
      assertEquals(
          Double.parseDouble(expected.get(3)), percent(QueueRates.SERVICE_LEVEL_F3, counts), 1e-6);
      assertEquals(67.52072, tally.answerTimes().meanMillis() / 1000, 1e-5);
      rows++;
    }
    assertEquals(6, rows);
  }

  private static double percent(QueueRate rate, QueueCounts counts) {
    return 100 * rate.calculate(counts).share();
  }

  /** A published abandonment rate of 0 % is that of the answered calls: 946 of 5,000 were lost. */
  @Test
  void pwcAbandonmentIsNotZero() {
    QueueCounts counts = pwc(Duration.ofSeconds(90)).counts();
    assertEquals(18.92, percent(QueueRates.ABANDONMENT, counts), 1e-9);
    QueueCounts answeredOnly = QueueCounts.ofTotals(counts.answered(), 0);
    assertEquals(0, percent(QueueRates.ABANDONMENT, answeredOnly));
  }

  /** The published 92.7 % is the mean of the periods' rates; of all calls 89.1 % were answered. */
  @Test
  void dailyRatesAndTheRateOfAllDays() {
    PublicData rows = readSemicolons();
    List<QueueCounts> days = new ArrayList<>();
    for (CsvRecord day : rows.rows()) {
      days.add(
          QueueCounts.ofTotals(
              Long.parseLong(rows.field(day, "Answered Calls")),
              Long.parseLong(rows.field(day, "Abandoned Calls"))));
    }
    assertEquals(1251, days.size());
    QueueCounts all = days.stream().reduce(QueueCounts::merge).orElseThrow();
    assertEquals(248_373, all.offered());
    assertEquals(221_234, all.answered());
    assertEquals(89.073289, percent(QueueRates.ANSWER_RATE, all), 1e-6);
    assertEquals(10.926711, percent(QueueRates.ABANDONMENT, all), 1e-6);
    QueueRate.MeanOfRates mean = QueueRates.ANSWER_RATE.meanOfRates(days);
    // 92.692518 of the rates in the file, which are rounded to 0.01 %.
    assertEquals(92.692518, 100 * mean.mean(), 5e-3);
    assertEquals(1251, mean.periods());
  }

  private static PublicData readSemicolons() {
    PublicData raw = PublicData.read("call_centre_daily/Call Center Data.csv");
    StringBuilder text = new StringBuilder(String.join(",", raw.header()));
    for (CsvRecord row : raw.rows()) {
      text.append('\n').append(String.join(",", row.getFields()));
    }
    List<CsvRecord> all =
        new ArrayList<>(
            CsvReader.builder().fieldSeparator(';').ofCsvRecord(text.toString()).stream().toList());
    return new PublicData(all.remove(0).getFields(), all);
  }

  /** One agent took the case once, resolved it once, and nobody waited or asked further. */
  @Test
  void italianOneTouchProxy() {
    PublicData events = PublicData.read("helpdesk_italian/helpdesk.csv");
    Map<String, Map<String, Integer>> activities = new LinkedHashMap<>();
    for (CsvRecord event : events.rows()) {
      activities
          .computeIfAbsent(events.field(event, "Case ID"), id -> new LinkedHashMap<>())
          .merge(events.field(event, "Activity"), 1, Integer::sum);
    }
    long proxy = 0;
    List<OneTouch.Ticket> tickets = new ArrayList<>();
    for (Map<String, Integer> of : activities.values()) {
      int taken = of.getOrDefault("Take in charge ticket", 0);
      int resolved = of.getOrDefault("Resolve ticket", 0);
      boolean waited = of.containsKey("Wait") || of.containsKey("Require upgrade");
      tickets.add(
          new OneTouch.Ticket(
              resolved > 0, resolved, resolved, taken, 0, Math.max(0, resolved - 1), waited));
      proxy += taken == 1 && resolved == 1 && !waited ? 1 : 0;
    }
    assertEquals(4580, activities.size());
    assertEquals(2758, proxy);
    long both =
        tickets.stream()
            .filter(OneTouch.Ticket::solved)
            .filter(OneTouch.INTERCOM::isResolved)
            .filter(OneTouch.ZENDESK_MESSAGING::isResolved)
            .count();
    assertEquals(2758, both);
    assertEquals(60.218341, 100.0 * both / tickets.size(), 1e-6);
    assertNotEquals(both, OneTouch.INTERCOM.calculate(tickets).count());
  }

  /** A row of the cohorts: who first called on a day, and who called again 1 to 7 days later. */
  private record Cohort(String market, String type, String month, long first, List<Long> repeats) {

    boolean isIn(String segment) {
      return segment.equals("all")
          || market.equals(segment)
          || type.equals(segment)
          || month.equals(segment);
    }

    long total() {
      return first + repeats.stream().mapToLong(count -> count).sum();
    }
  }

  private static List<Cohort> cohorts() {
    List<Cohort> cohorts = new ArrayList<>();
    for (String market : List.of("market_1", "market_2", "market_3")) {
      PublicData rows = PublicData.read("google_fiber/" + market + ".csv");
      for (CsvRecord row : rows.rows()) {
        String[] date = rows.field(row, "date_created").split("/", -1);
        List<Long> repeats =
            IntStream.rangeClosed(1, 7)
                .mapToObj(day -> number(rows.field(row, "contacts_n_" + day)))
                .toList();
        cohorts.add(
            new Cohort(
                market,
                rows.field(row, "new_type"),
                date[2] + "-" + date[1],
                number(rows.field(row, "contacts_n")),
                repeats));
      }
    }
    return cohorts;
  }

  private static long number(String text) {
    return text.isEmpty() || text.equals("null") ? 0 : (long) Double.parseDouble(text);
  }

  /** A log with these cohorts: as many first contacts, and a repeat of a different one each. */
  private static ContactColumns log(List<Cohort> cohorts) {
    int first = (int) cohorts.stream().mapToLong(Cohort::first).sum();
    int all = (int) cohorts.stream().mapToLong(Cohort::total).sum();
    int[] keys = new int[all];
    long[] times = new long[all];
    Arrays.setAll(keys, row -> row < first ? row : row - first);
    int row = first;
    for (Cohort cohort : cohorts) {
      for (int day = 0; day < 7; day++) {
        for (long i = 0; i < cohort.repeats().get(day); i++) {
          times[row++] = Duration.ofDays(day + 1).toMillis();
        }
      }
    }
    return ContactColumns.of(keys, times);
  }

  /** Both shares that are published are right: one is by contacts and one by issues. */
  @Test
  void googleFiberCohorts() {
    List<Cohort> cohorts = cohorts();
    FirstContactResolution week = FirstContactResolution.withRepeatWindow(Duration.ofDays(7));
    Instant until = Instant.EPOCH.plus(Duration.ofDays(30));
    int rows = 0;
    for (List<String> expected : Reference.table("Google Fiber cohorts")) {
      String segment = expected.get(0);
      List<Cohort> some = cohorts.stream().filter(cohort -> cohort.isIn(segment)).toList();
      assertEquals(Long.parseLong(expected.get(1)), some.size(), segment);
      FcrResult byContact = week.calculate(log(some), until);
      FcrResult byIssue = week.per(FcrUnit.ISSUE).calculate(log(some), until);
      assertEquals(Long.parseLong(expected.get(2)), byIssue.n(), segment);
      assertEquals(Long.parseLong(expected.get(3)), byIssue.repeated(), segment);
      assertEquals(Double.parseDouble(expected.get(4)), 100 * byIssue.repeatRate(), 1e-6);
      assertEquals(Double.parseDouble(expected.get(5)), 100 * byContact.repeatRate(), 1e-6);
      assertEquals(Double.parseDouble(expected.get(6)), 100 * byContact.score(), 1e-6);
      assertEquals(Double.parseDouble(expected.get(7)), 100 * byIssue.score(), 1e-6);
      assertEquals(1 + byIssue.repeatRate(), byIssue.contactsPerIssue(), 1e-12);
      rows++;
    }
    assertEquals(12, rows);
  }

  /** The published 7.63 % takes a row of a day's calls for a customer: few have a single call. */
  @Test
  void googleFiberRowsAreNoCustomers() {
    List<Cohort> cohorts = cohorts();
    PublicData published = PublicData.read("google_fiber/published/fcr_overall_metrics.csv");
    long single = cohorts.stream().filter(cohort -> cohort.total() == 1).count();
    assertEquals(103, single);
    assertEquals(1350, cohorts.size());
    assertEquals(7.6296, 100.0 * single / cohorts.size(), 5e-5);
    assertTrue(
        published.rows().stream().anyMatch(row -> row.getFields().toString().contains("7.62")),
        published.toString());
  }
}
