package io.cxmetrics.tally;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/** {@link DurationTally} keeps the contract on both sides of the exact limit. */
class DurationTallyContractTest {

  private abstract static class InUnits extends TallyContract<DurationTally, DurationDistribution> {

    private final long unit;
    private final Duration[] targets;

    /** Values are multiples of a unit of so many milliseconds. */
    InUnits(long unit, Duration... targets) {
      this.unit = unit;
      this.targets = targets;
    }

    @Override
    DurationTally create() {
      return DurationTally.withTargets(targets);
    }

    @Override
    void add(DurationTally tally, int value) {
      tally.add(value * unit);
    }

    @Override
    void mergeInto(DurationTally tally, DurationTally other) {
      tally.merge(other);
    }

    @Override
    DurationDistribution snapshot(DurationTally tally) {
      return tally.snapshot();
    }

    @Override
    DurationDistribution merge(DurationDistribution left, DurationDistribution right) {
      return left.merge(right);
    }

    /** Half through a writer that is closed, a quarter through an open one, the rest without. */
    private DurationDistribution concurrent(long[] millis) {
      ConcurrentDurationTally tally = ConcurrentDurationTally.withTargets(targets);
      ConcurrentDurationTally.Writer open = tally.writer();
      try (ConcurrentDurationTally.Writer closed = tally.writer()) {
        for (int i = 0; i < millis.length; i++) {
          if (i % 4 < 2) {
            closed.add(millis[i]);
          } else if (i % 4 == 2) {
            open.add(millis[i]);
          } else {
            tally.add(millis[i]);
          }
        }
      }
      return tally.snapshot();
    }

    /** Spread over the buckets of a window that keeps them all. */
    private DurationDistribution rolling(long[] millis) {
      RollingDurationTally tally = RollingDurationTally.of(Duration.ofSeconds(1), 60, targets);
      for (int i = 0; i < millis.length; i++) {
        tally.add(Instant.ofEpochSecond(1_000_000 + i % 60), millis[i]);
      }
      return tally.snapshot();
    }

    /** Of every order of magnitude, zero included. */
    @Override
    int[] values(SplittableRandom random, int count) {
      return random.ints(count, 0, 31).map(bits -> random.nextInt(1 << bits)).toArray();
    }

    @Override
    List<DurationDistribution> otherDoors(int[] values) {
      long[] millis = Arrays.stream(values).mapToLong(value -> value * unit).toArray();
      long[] padded = LongStream.concat(LongStream.of(-1), LongStream.of(millis)).toArray();
      int half = values.length / 2;
      DurationTally durations = create();
      durations(millis).forEach(durations::add);
      DurationTally counts = create();
      LongStream.of(millis)
          .boxed()
          .collect(Collectors.groupingBy(value -> value, Collectors.counting()))
          .forEach(counts::addCount);
      return List.of(
          create().addAll(millis).snapshot(),
          create().addAll(millis, 0, half).addAll(millis, half, millis.length).snapshot(),
          create().addAll(padded, 1, padded.length).snapshot(),
          durations.snapshot(),
          counts.snapshot(),
          create().addAll(millis).clear().addAll(millis).snapshot(),
          create().merge(create().addAll(millis)).snapshot(),
          create().merge(create().addAll(millis).snapshot()).snapshot(),
          rolling(millis),
          concurrent(millis),
          durations(millis).collect(DurationTally.toDistribution(targets)),
          durations(millis).parallel().collect(DurationTally.toDistribution(targets)));
    }

    private static Stream<Duration> durations(long[] millis) {
      return LongStream.of(millis).mapToObj(Duration::ofMillis);
    }
  }

  @Nested
  class WithoutTargets extends InUnits {
    WithoutTargets() {
      super(1);
    }
  }

  @Nested
  class WithTargets extends InUnits {
    WithTargets() {
      super(1, Duration.ofHours(1), Duration.ofMillis(100), Duration.ofHours(1), Duration.ZERO);
    }
  }

  @Nested
  class LongerThanAnInt extends InUnits {
    LongerThanAnInt() {
      super(500, Duration.ofDays(365));
    }
  }
}
