package io.cxmetrics.benchmarks;

import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.tally.ConcurrentRatingTally;
import io.cxmetrics.tally.RatingTally;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Recording single ratings from 8 threads: ratings a microsecond, all threads together. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Threads(8)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ConcurrentRatingBenchmark {

  private final ConcurrentRatingTally tally = ConcurrentRatingTally.of(RatingScales.NPS_0_10);
  private final RatingTally plain = RatingTally.of(RatingScales.NPS_0_10);
  private final LongAdder[] adders =
      Stream.generate(LongAdder::new).limit(11).toArray(LongAdder[]::new);
  private final DistributionSummary summary =
      DistributionSummary.builder("ratings").register(new SimpleMeterRegistry());

  /** What each thread has of its own. */
  @State(Scope.Thread)
  public static class Mine {

    private ConcurrentRatingTally.Writer writer =
        ConcurrentRatingTally.of(RatingScales.NPS_0_10).writer();
    private int next;

    /** Opens a writer. */
    @Setup(Level.Trial)
    public void open(ConcurrentRatingBenchmark all) {
      writer = all.tally.writer();
    }

    /** Closes it. */
    @TearDown(Level.Trial)
    public void close() {
      writer.close();
    }

    int rating() {
      next = next == 10 ? 0 : next + 1;
      return next;
    }
  }

  /** Ours: a writer a thread. */
  @Benchmark
  public Object oursWithWriters(Mine mine) {
    return mine.writer.add(mine.rating());
  }

  /** Ours without a writer. */
  @Benchmark
  public Object oursShared(Mine mine) {
    return tally.add(mine.rating());
  }

  /** The naive baseline: a plain tally and a lock. */
  @Benchmark
  public Object synchronizedTally(Mine mine) {
    synchronized (plain) {
      return plain.add(mine.rating());
    }
  }

  /** An adder for each point. */
  @Benchmark
  public void longAdders(Mine mine) {
    adders[mine.rating()].increment();
  }

  /** The peer: a distribution summary of Micrometer. */
  @Benchmark
  public void micrometerSummary(Mine mine) {
    summary.record(mine.rating());
  }
}
