package io.cxmetrics.benchmarks;

import io.cxmetrics.flow.FlowColumns;
import io.cxmetrics.flow.Funnel;
import io.cxmetrics.flow.FunnelResult;
import io.cxmetrics.flow.FunnelRule;
import io.cxmetrics.flow.Occurrences;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The share of customers that take four steps in order within 30 days of their first one, from 2
 * million unsorted events of 250,000 customers in a year: ns an event. The baselines give that
 * share alone.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(FunnelBenchmark.EVENTS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class FunnelBenchmark {

  static final int EVENTS = 2_000_000;

  private static final int CUSTOMERS = EVENTS / 8;
  private static final int STEPS = 4;
  private static final List<String> NAMES = List.of("visit", "search", "cart", "order");
  private static final long WINDOW = Duration.ofDays(30).toMillis();
  private static final long UNTIL = Duration.ofDays(365).toMillis();

  private static final Funnel FUNNEL =
      Funnel.of("visit", "search", "cart", "order")
          .by(FunnelRule.inOrder().within(Duration.ofMillis(WINDOW)));

  private static final Funnel ANY = FUNNEL.by(FUNNEL.rule().counting(Occurrences.ANY));

  /** An event as an object. */
  record Row(int customer, int event, long time) {}

  /** The events as objects. */
  @State(Scope.Benchmark)
  public static class Rows {

    private List<Row> rows = List.of();

    /** Makes them. */
    @Setup
    public void fill(FunnelBenchmark all) {
      rows = new ArrayList<>(EVENTS);
      for (int i = 0; i < EVENTS; i++) {
        rows.add(new Row(all.customers[i], all.events[i], all.times[i]));
      }
    }
  }

  /** The events in DuckDB, loaded before the clock runs. */
  @State(Scope.Benchmark)
  public static class Table {

    private @Nullable DuckDbEvents events;

    /** Loads them; checks that all give the same share. */
    @Setup
    public void load(FunnelBenchmark all) throws SQLException {
      events = new DuckDbEvents(all.customers, all.events, all.times);
      double theirs = events.conversion(WINDOW, UNTIL);
      double ours = all.oursFromInts().conversion().share();
      if (Math.abs(theirs - ours) > 1e-12) {
        throw new IllegalStateException("DuckDB says " + theirs + ", we say " + ours);
      }
    }

    /** Lets go of them. */
    @TearDown
    public void close() throws SQLException {
      Objects.requireNonNull(events).close();
    }
  }

  private final int[] customers = new int[EVENTS];
  private final long[] customerNumbers = new long[EVENTS];
  private final int[] events = new int[EVENTS];
  private final long[] times = new long[EVENTS];

  /** Random events, the same in every run. */
  @Setup
  public void fill() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < EVENTS; i++) {
      customers[i] = random.nextInt(CUSTOMERS);
      customerNumbers[i] = customers[i] * 0x5851F42D4C957F2DL;
      events[i] = random.nextInt(STEPS);
      times[i] = random.nextLong(UNTIL + 1);
    }
  }

  /** Ours: the customers as ints. */
  @Benchmark
  public FunnelResult oursFromInts() {
    return FUNNEL.calculate(
        FlowColumns.of(NAMES, customers, events, times), Instant.ofEpochMilli(UNTIL));
  }

  /** Ours: the customers as any numbers. */
  @Benchmark
  public FunnelResult oursFromLongs() {
    return FUNNEL.calculate(
        FlowColumns.of(NAMES, customerNumbers, events, times), Instant.ofEpochMilli(UNTIL));
  }

  /** Ours: the furthest of all attempts, as {@code windowFunnel} has it. */
  @Benchmark
  public FunnelResult oursOfAnyEntry() {
    return ANY.calculate(
        FlowColumns.of(NAMES, customers, events, times), Instant.ofEpochMilli(UNTIL));
  }

  /** Streams over objects, as they are often written. */
  @Benchmark
  public double streams(Rows objects) {
    Map<Integer, List<Row>> byCustomer =
        objects.rows.stream()
            .sorted(Comparator.comparingLong(Row::time))
            .collect(Collectors.groupingBy(Row::customer));
    return byCustomer.values().stream()
        .map(FunnelBenchmark::entry)
        .filter(rows -> !rows.isEmpty() && rows.get(0).time() <= UNTIL - WINDOW)
        .mapToInt(rows -> isConverted(rows) ? 1 : 0)
        .average()
        .orElseThrow();
  }

  /** The rows from the first step on. */
  private static List<Row> entry(List<Row> rows) {
    return rows.stream().dropWhile(row -> row.event() != 0).toList();
  }

  private static boolean isConverted(List<Row> rows) {
    int next = 0;
    for (Row row : rows) {
      if (row.event() == next && row.time() - rows.get(0).time() <= WINDOW && ++next == STEPS) {
        return true;
      }
    }
    return false;
  }

  /** DuckDB: the time of each step of a customer by a window function. */
  @Benchmark
  public double duckDb(Table table) throws SQLException {
    return Objects.requireNonNull(table.events).conversion(WINDOW, UNTIL);
  }
}
