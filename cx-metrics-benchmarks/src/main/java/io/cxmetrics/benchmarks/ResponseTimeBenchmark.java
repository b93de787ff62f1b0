package io.cxmetrics.benchmarks;

import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.calendar.Holidays;
import io.cxmetrics.response.ResponseTally;
import io.cxmetrics.response.ResponseTime;
import io.cxmetrics.response.ResponseTimeResult;
import io.cxmetrics.stats.SurvivalPercentile;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * First responses of a million tickets in the hours of a desk in London, of which a tenth still
 * wait: nanoseconds a ticket.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(ResponseTimeBenchmark.TICKETS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ResponseTimeBenchmark {

  static final int TICKETS = 1_000_000;

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final LocalTime OPENS = LocalTime.of(9, 0);
  private static final LocalTime CLOSES = LocalTime.of(17, 0);
  private static final String HOLIDAYS =
      "2023-01-02; 2023-04-07; 2023-04-10; 2023-05-01; 2023-05-08; 2023-05-29; 2023-08-28;"
          + " 2023-12-25; 2023-12-26; 2024-01-01";
  private static final Instant UNTIL = Instant.parse("2024-02-01T00:00:00Z");

  private final long[] starts = new long[TICKETS];
  private final long[] ends = new long[TICKETS];
  private final Set<LocalDate> holidays = new HashSet<>();

  private final ResponseTime metric =
      ResponseTime.firstResponse()
          .within(
              BusinessCalendar.in(LONDON)
                  .hours("mon-fri 09:00-17:00")
                  .closedOn(Holidays.parse(HOLIDAYS))
                  .build())
          .withTargets(Duration.ofHours(4));

  /** Random tickets of a year, the same in every run. */
  @Setup
  public void fill() {
    Random random = new Random(17);
    long first = Instant.parse("2023-01-01T00:00:00Z").toEpochMilli();
    long until = UNTIL.toEpochMilli();
    for (int i = 0; i < TICKETS; i++) {
      starts[i] = first + (long) (random.nextDouble() * Duration.ofDays(365).toMillis());
      double hours = 6 * Math.exp(1.5 * random.nextGaussian());
      long end = starts[i] + (long) (hours * 3_600_000);
      ends[i] = end > until || random.nextInt(10) == 0 ? ResponseTally.NOT_YET : end;
    }
    for (String date : HOLIDAYS.split("; ", -1)) {
      holidays.add(LocalDate.parse(date));
    }
  }

  /** Our path: open time of every ticket, counted with a target. */
  @Benchmark
  public ResponseTally oursInBusinessTime() {
    return metric.tally().addAll(starts, ends, UNTIL);
  }

  /** Our path, with the median of the curve and its limits. */
  @Benchmark
  public SurvivalPercentile oursWithMedian() {
    ResponseTimeResult result = metric.calculate(metric.tally().addAll(starts, ends, UNTIL));
    return result.median();
  }

  /** Our path in calendar time. */
  @Benchmark
  public ResponseTally oursInCalendarTime() {
    return ResponseTime.firstResponse().tally().addAll(starts, ends, UNTIL);
  }

  /**
   * The naive baseline: a loop over the dates with {@code java.time} for each answered ticket, and
   * the median of what it finds by sorting; those who still wait are left out.
   */
  @Benchmark
  public long javaTimeDayLoop() {
    long[] open = new long[TICKETS];
    int answered = 0;
    for (int i = 0; i < TICKETS; i++) {
      if (ends[i] != ResponseTally.NOT_YET) {
        open[answered++] = dayLoop(starts[i], ends[i]);
      }
    }
    Arrays.sort(open, 0, answered);
    return open[answered / 2];
  }

  private long dayLoop(long start, long end) {
    LocalDate last = Instant.ofEpochMilli(end).atZone(LONDON).toLocalDate();
    LocalDate date = Instant.ofEpochMilli(start).atZone(LONDON).toLocalDate();
    long sum = 0;
    for (; !date.isAfter(last); date = date.plusDays(1)) {
      if (date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !holidays.contains(date)) {
        long opened = ZonedDateTime.of(date, OPENS, LONDON).toInstant().toEpochMilli();
        long closed = ZonedDateTime.of(date, CLOSES, LONDON).toInstant().toEpochMilli();
        sum += Math.max(0, Math.min(end, closed) - Math.max(start, opened));
      }
    }
    return sum;
  }
}
