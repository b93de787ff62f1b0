package io.cxmetrics.benchmarks;

import io.cxmetrics.contact.ContactColumns;
import io.cxmetrics.contact.FcrResult;
import io.cxmetrics.contact.FirstContactResolution;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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
 * The share of contacts without a repeat within 7 days, from 5 million unsorted contacts of a
 * million customers in a year: ns a contact.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(FcrBenchmark.CONTACTS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class FcrBenchmark {

  static final int CONTACTS = 5_000_000;

  private static final int CUSTOMERS = 1_000_000;
  private static final long WINDOW = Duration.ofDays(7).toMillis();
  private static final long UNTIL = Duration.ofDays(365).toMillis();

  private static final FirstContactResolution METRIC =
      FirstContactResolution.withRepeatWindow(Duration.ofMillis(WINDOW));

  /** A contact as an object. */
  record Row(int customer, long time) {}

  /** The contacts as objects. */
  @State(Scope.Benchmark)
  public static class Rows {

    private List<Row> rows = List.of();

    /** Makes them. */
    @Setup
    public void fill(FcrBenchmark all) {
      rows = new ArrayList<>(CONTACTS);
      for (int i = 0; i < CONTACTS; i++) {
        rows.add(new Row(all.customers[i], all.times[i]));
      }
    }
  }

  /** The contacts in DuckDB, loaded before the clock runs. */
  @State(Scope.Benchmark)
  public static class Table {

    private @Nullable DuckDbContacts contacts;

    /** Loads them. */
    @Setup
    public void load(FcrBenchmark all) throws SQLException {
      contacts = new DuckDbContacts(all.customers, all.times);
    }

    /** Lets go of them. */
    @TearDown
    public void close() throws SQLException {
      Objects.requireNonNull(contacts).close();
    }
  }

  private final int[] customers = new int[CONTACTS];
  private final long[] customerNumbers = new long[CONTACTS];
  private final long[] times = new long[CONTACTS];

  /** Random contacts, the same in every run. */
  @Setup
  public void fill() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < CONTACTS; i++) {
      customers[i] = random.nextInt(CUSTOMERS);
      customerNumbers[i] = customers[i] * 0x5851F42D4C957F2DL;
      times[i] = random.nextLong(UNTIL + 1);
    }
  }

  /** Ours: the customers as dense ids. */
  @Benchmark
  public FcrResult oursFromInts() {
    return METRIC.calculate(ContactColumns.of(customers, times), Instant.ofEpochMilli(UNTIL));
  }

  /** Ours: the customers as any numbers. */
  @Benchmark
  public FcrResult oursFromLongs() {
    return METRIC.calculate(ContactColumns.of(customerNumbers, times), Instant.ofEpochMilli(UNTIL));
  }

  /** A map of lists by customer, each sorted. */
  @Benchmark
  public double hashMapOfLists() {
    Map<Integer, List<Long>> byCustomer = new HashMap<>();
    for (int i = 0; i < CONTACTS; i++) {
      byCustomer.computeIfAbsent(customers[i], customer -> new ArrayList<>()).add(times[i]);
    }
    Share share = new Share();
    byCustomer.values().forEach(share::add);
    return share.value();
  }

  /** Streams over objects, as they are often written. */
  @Benchmark
  public double streams(Rows objects) {
    Share share = new Share();
    objects.rows.stream()
        .collect(
            Collectors.groupingBy(
                Row::customer, Collectors.mapping(Row::time, Collectors.toList())))
        .values()
        .forEach(share::add);
    return share.value();
  }

  /** What the customers' lists of times add up to. */
  private static final class Share {

    private long matured;
    private long resolved;

    void add(List<Long> timesOfCustomer) {
      timesOfCustomer.sort(null);
      for (int i = 0; i < timesOfCustomer.size(); i++) {
        long time = timesOfCustomer.get(i);
        if (time + WINDOW <= UNTIL) {
          matured++;
          boolean isRepeated =
              i + 1 < timesOfCustomer.size() && timesOfCustomer.get(i + 1) - time <= WINDOW;
          resolved += isRepeated ? 0 : 1;
        }
      }
    }

    double value() {
      return (double) resolved / matured;
    }
  }

  /** DuckDB: the next contact of each customer by a window function. */
  @Benchmark
  public double duckDb(Table table) throws SQLException {
    return Objects.requireNonNull(table.contacts).share(WINDOW, UNTIL);
  }
}
