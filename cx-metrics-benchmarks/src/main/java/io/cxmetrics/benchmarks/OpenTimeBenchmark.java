package io.cxmetrics.benchmarks;

import com.google.common.base.Splitter;
import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.calendar.Holidays;
import io.cxmetrics.calendar.Opening;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Open time between two instants, one call a pair: nanoseconds a call. London, Monday to Friday,
 * ten holidays; random starts within five years, and up to ten days to the end. There are so many
 * pairs that no branch can be learned by heart.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class OpenTimeBenchmark {

  private static final int PAIRS = 1 << 20;

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final LocalTime OPENS = LocalTime.of(9, 0);
  private static final LocalTime CLOSES = LocalTime.of(17, 0);
  private static final String HOLIDAYS =
      "2023-01-02; 2023-04-07; 2023-04-10; 2023-05-01; 2023-05-08; 2023-05-29; 2023-08-28;"
          + " 2023-12-25; 2023-12-26; 2024-01-01";

  /** The hours of a day: one opening, or two with a break between. */
  @Param({"09:00-17:00", "09:00-12:30,13:00-17:00"})
  public String hours = "";

  private final long[] starts = new long[PAIRS];
  private final long[] ends = new long[PAIRS];
  private int next;
  private final Set<LocalDate> holidays = new HashSet<>();
  private BusinessCalendar calendar = BusinessCalendar.alwaysOpen();
  private long[] opens = {};
  private long[] closes = {};
  private long[] before = {};

  /** Random pairs, the same in every run. */
  @Setup
  public void fill() {
    SplittableRandom random = new SplittableRandom(9);
    long first = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();
    long last = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();
    for (int i = 0; i < PAIRS; i++) {
      starts[i] = random.nextLong(first, last);
      ends[i] = starts[i] + random.nextLong(10 * 86_400_000L);
    }
    calendar =
        BusinessCalendar.in(LONDON)
            .hours("mon-fri " + hours)
            .closedOn(Holidays.parse(HOLIDAYS))
            .build();
    for (String date : Splitter.on("; ").split(HOLIDAYS)) {
      holidays.add(LocalDate.parse(date));
    }
    fillBaseline(
        calendar.openings(
            Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("2050-01-01T00:00:00Z")));
  }

  private void fillBaseline(List<Opening> openings) {
    opens = openings.stream().mapToLong(o -> o.startInclusive().toEpochMilli()).toArray();
    closes = openings.stream().mapToLong(o -> o.endExclusive().toEpochMilli()).toArray();
    before = new long[opens.length + 1];
    for (int i = 0; i < opens.length; i++) {
      before[i + 1] = before[i] + closes[i] - opens[i];
    }
  }

  /** Our path. */
  @Benchmark
  public long oursOpenMillis() {
    int i = next++ & (PAIRS - 1);
    return calendar.openMillis(starts[i], ends[i]);
  }

  /** The lower bound: the time between the two, open or not. */
  @Benchmark
  public long plainSubtraction() {
    int i = next++ & (PAIRS - 1);
    return subtract(starts[i], ends[i]);
  }

  private static long subtract(long start, long end) {
    if (start > end) {
      throw new IllegalArgumentException("start after end");
    }
    return end - start;
  }

  /** The openings in arrays, found by binary search. */
  @Benchmark
  public long binarySearch() {
    int i = next++ & (PAIRS - 1);
    return openBefore(ends[i]) - openBefore(starts[i]);
  }

  private long openBefore(long instant) {
    int found = Arrays.binarySearch(opens, instant);
    int at = found >= 0 ? found : -found - 2;
    return at < 0 ? 0 : before[at] + Math.min(instant, closes[at]) - opens[at];
  }

  /** The naive baseline: a loop over the dates with {@code java.time}; one opening a day. */
  @Benchmark
  public long javaTimeDayLoop() {
    int i = next++ & (PAIRS - 1);
    return dayLoop(starts[i], ends[i]);
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
