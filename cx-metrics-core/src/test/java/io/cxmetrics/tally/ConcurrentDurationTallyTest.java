package io.cxmetrics.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConcurrentDurationTallyTest {

  private static final int WRITERS = 8;
  private static final int DURATIONS = 200_000;

  /** Below the cells, in a bucket of many durations, and in one that all writers fill. */
  private static final Duration[] TARGETS = {
    Duration.ofMillis(100), Duration.ofMillis(5_000), Duration.ofHours(1)
  };

  /** The duration of every third call: 66,667 a thread are more than eight full cells. */
  private static final long FREQUENT = 7_200_000;

  private static ConcurrentDurationTally withTargets() {
    return ConcurrentDurationTally.withTargets(TARGETS);
  }

  /** The durations of one thread, of every order of magnitude, growing beyond those before. */
  private static long[] durations(int thread) {
    SplittableRandom random = new SplittableRandom(thread);
    long[] millis = new long[DURATIONS];
    for (int i = 0; i < DURATIONS; i++) {
      int bits = 1 + 30 * i / DURATIONS;
      millis[i] = i % 3 == 0 ? FREQUENT : random.nextLong(1L << random.nextInt(bits, 31));
    }
    return millis;
  }

  /** Writers that come and go, some durations without a writer, snapshots all the while. */
  @Test
  void nothingIsLostAndSnapshotsOnlyGrow() throws Exception {
    nothingIsLost(5_000);
  }

  /** Writers that stay, so that their cells fill up. */
  @Test
  void nothingIsLostWhenCellsFillUp() throws Exception {
    nothingIsLost(DURATIONS);
  }

  private static void nothingIsLost(int perWriter) throws Exception {
    ConcurrentDurationTally tally = withTargets();
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1);
    try {
      Future<Integer> reader = threads.submit(() -> readWhile(tally, done));
      List<Callable<DurationTally>> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        long[] millis = durations(i);
        writers.add(() -> write(tally, millis, perWriter));
      }
      DurationTally expected = DurationTally.withTargets(TARGETS);
      for (Future<DurationTally> writer : threads.invokeAll(writers)) {
        expected.merge(writer.get());
      }
      done.set(true);
      assertTrue(reader.get() > 0);
      assertEquals(expected.snapshot(), tally.snapshot());
    } finally {
      threads.shutdownNow();
    }
  }

  /** A new writer for every so many durations; each hundredth goes without one. */
  private static DurationTally write(ConcurrentDurationTally tally, long[] millis, int perWriter) {
    for (int start = 0; start < millis.length; start += perWriter) {
      try (ConcurrentDurationTally.Writer writer = tally.writer()) {
        for (int i = start; i < start + perWriter; i++) {
          if (i % 100 == 0) {
            tally.add(millis[i]);
          } else {
            writer.add(millis[i]);
          }
        }
      }
    }
    return DurationTally.withTargets(TARGETS).addAll(millis);
  }

  private static int readWhile(ConcurrentDurationTally tally, AtomicBoolean done) {
    int snapshots = 0;
    DurationDistribution last = tally.snapshot();
    while (!done.get()) {
      DurationDistribution next = tally.snapshot();
      assertWhole(next);
      assertGrown(last, next);
      last = next;
      snapshots++;
    }
    return snapshots;
  }

  /** Everything that a snapshot tells fits together. */
  private static void assertWhole(DurationDistribution times) {
    List<DurationBucket> buckets = times.buckets();
    assertEquals(times.count(), buckets.stream().mapToLong(DurationBucket::count).sum());
    long least = 0;
    long most = 0;
    for (DurationBucket bucket : buckets) {
      least += bucket.count() * bucket.min().toMillis();
      most += bucket.count() * bucket.max().toMillis();
    }
    long sum = times.sum().toMillis();
    assertTrue(least <= sum && sum <= most, "the sum is not that of the buckets");
    if (!buckets.isEmpty()) {
      assertHolds(buckets.get(0), times.min());
      assertHolds(buckets.get(buckets.size() - 1), times.max());
    }
  }

  private static void assertHolds(DurationBucket bucket, Duration extreme) {
    assertTrue(
        extreme.compareTo(bucket.min()) >= 0 && extreme.compareTo(bucket.max()) <= 0,
        "an extreme is not in the last bucket");
  }

  private static void assertGrown(DurationDistribution last, DurationDistribution next) {
    assertTrue(next.count() >= last.count(), "the count went back");
    assertTrue(next.sum().compareTo(last.sum()) >= 0, "the sum went back");
    for (Duration target : TARGETS) {
      CountBounds met = next.countAtMost(target);
      assertEquals(met.lower(), met.upper(), "the count within a target is not exact");
      assertTrue(met.lower() >= last.countAtMost(target).lower(), "a target's count went back");
    }
    if (!last.isExact()) {
      Map<Duration, Long> counts =
          next.buckets().stream()
              .collect(Collectors.toMap(DurationBucket::max, DurationBucket::count));
      for (DurationBucket bucket : last.buckets()) {
        assertTrue(counts.getOrDefault(bucket.max(), 0L) >= bucket.count(), "a bucket went back");
      }
    }
    if (last.count() > 0) {
      assertTrue(next.min().compareTo(last.min()) <= 0, "the minimum went back");
      assertTrue(next.max().compareTo(last.max()) >= 0, "the maximum went back");
    }
  }

  /** One thread, a snapshot after every call: each is what a plain tally gives. */
  @Test
  void everySnapshotEqualsOneTally() {
    ConcurrentDurationTally tally = withTargets();
    DurationTally expected = DurationTally.withTargets(TARGETS);
    long[] millis = durations(0);
    try (ConcurrentDurationTally.Writer first = tally.writer();
        ConcurrentDurationTally.Writer second = tally.writer()) {
      for (int i = 0; i < 6_000; i++) {
        (i % 5 == 0 ? first : second).add(millis[i * 33]);
        expected.add(millis[i * 33]);
        assertEquals(expected.snapshot(), tally.snapshot());
      }
    }
    assertEquals(expected.snapshot(), tally.snapshot());
  }

  @Test
  void exactUpToTheLimitWhateverTheNumberOfWriters() {
    ConcurrentDurationTally tally = ConcurrentDurationTally.create();
    for (int i = 1; i <= DurationTally.EXACT_LIMIT; i++) {
      try (ConcurrentDurationTally.Writer writer = tally.writer()) {
        writer.add(Duration.ofMinutes(i));
      }
    }
    assertTrue(tally.snapshot().isExact());
    tally.add(Duration.ofMinutes(1));
    assertFalse(tally.snapshot().isExact());
    assertEquals(Duration.ofMinutes(128 * 257 + 1), tally.snapshot().sum());
    assertEquals(List.of(), tally.targets());
  }

  @Test
  void targetsAreThoseOfEverySnapshot() {
    ConcurrentDurationTally tally = withTargets();
    assertEquals(List.of(TARGETS), tally.targets());
    assertEquals(List.of(TARGETS), tally.snapshot().targets());
    Duration negative = Duration.ofMillis(-1);
    assertEquals(
        "target must be from PT0S to PT305419H53M47.775S, got PT-0.001S",
        assertThrows(
                IllegalArgumentException.class, () -> ConcurrentDurationTally.withTargets(negative))
            .getMessage());
  }

  @Test
  void badDurationsAreRefusedAndChangeNothing() {
    ConcurrentDurationTally tally = withTargets();
    long tooLong = DurationTally.MAX_MILLIS + 1;
    try (ConcurrentDurationTally.Writer writer = tally.writer()) {
      for (int i = 0; i < 2_000; i++) {
        writer.add(1_000 + i);
      }
      DurationDistribution before = tally.snapshot();
      assertEquals(
          "duration must be from 0 to 1099511627775 ms, got -1 ms",
          assertThrows(IllegalArgumentException.class, () -> writer.add(-1)).getMessage());
      assertEquals(
          "duration must be from 0 to 1099511627775 ms, got 1099511627776 ms",
          assertThrows(IllegalArgumentException.class, () -> tally.add(tooLong)).getMessage());
      assertEquals(
          "duration must be from PT0S to PT305419H53M47.775S, got PT-1S",
          assertThrows(IllegalArgumentException.class, () -> writer.add(Duration.ofSeconds(-1)))
              .getMessage());
      assertEquals(before, tally.snapshot());
    }
  }

  @Test
  void closedWriterKeepsItsCountsAndTakesNoMore() {
    for (int count : new int[] {1, 2_000}) {
      ConcurrentDurationTally tally = ConcurrentDurationTally.create();
      ConcurrentDurationTally.Writer writer = tally.writer();
      for (int i = 0; i < count; i++) {
        writer.add(60_000);
      }
      writer.close();
      writer.close();
      assertEquals(count, tally.snapshot().count());
      assertEquals(
          "this writer is closed",
          assertThrows(IllegalStateException.class, () -> writer.add(60_000)).getMessage());
      assertEquals(count, tally.snapshot().count());
    }
  }

  /** 2²³ times the longest duration is all that a long can hold. */
  @Test
  void sumsBeyondALongAreRefusedWhereTheyArise() {
    ConcurrentDurationTally tally = ConcurrentDurationTally.create();
    ConcurrentDurationTally.Writer writer = tally.writer();
    int most = 1 << 23;
    for (int i = 0; i < most; i++) {
      writer.add(DurationTally.MAX_MILLIS);
    }
    assertThrows(ArithmeticException.class, () -> writer.add(DurationTally.MAX_MILLIS));
    DurationDistribution full = tally.snapshot();
    assertEquals(most, full.count());
    assertEquals(Duration.ofMillis(most * DurationTally.MAX_MILLIS), full.sum());

    ConcurrentDurationTally.Writer other = tally.writer().add(DurationTally.MAX_MILLIS);
    assertThrows(ArithmeticException.class, tally::snapshot);
    other.close();
    assertThrows(ArithmeticException.class, writer::close);
    assertThrows(ArithmeticException.class, () -> writer.add(DurationTally.MAX_MILLIS));
    writer.add(0);
  }
}
