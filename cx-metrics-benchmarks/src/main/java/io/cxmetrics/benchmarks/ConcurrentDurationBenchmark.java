package io.cxmetrics.benchmarks;

import io.cxmetrics.tally.ConcurrentDurationTally;
import io.cxmetrics.tally.DurationTally;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Recorder;
import org.HdrHistogram.SingleWriterRecorder;
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

/**
 * Recording single log-normal response times from a second to 30 days from 8 threads: durations a
 * microsecond, all threads together.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Threads(8)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ConcurrentDurationBenchmark {

  private static final int DURATIONS = 1 << 12;
  private static final int DIGITS = 2;
  private static final Duration LONGEST = Duration.ofDays(30);

  private final long[] millis = Durations.logNormal(DURATIONS);
  private final ConcurrentDurationTally tally = ConcurrentDurationTally.create();
  private final ConcurrentDurationTally withTarget =
      ConcurrentDurationTally.withTargets(Duration.ofHours(1));
  private final DurationTally plain = DurationTally.create();
  private final Recorder recorder = new Recorder(1, DurationTally.MAX_MILLIS, DIGITS);
  private final Timer timer = Timer.builder("times").register(new SimpleMeterRegistry());
  private final Timer percentiles =
      Timer.builder("percentiles")
          .publishPercentiles(0.5, 0.9)
          .percentilePrecision(DIGITS)
          .maximumExpectedValue(LONGEST)
          .register(new SimpleMeterRegistry());

  /** What each thread has of its own. */
  @State(Scope.Thread)
  public static class Mine {

    private ConcurrentDurationTally.Writer writer = ConcurrentDurationTally.create().writer();
    private ConcurrentDurationTally.Writer withTarget = ConcurrentDurationTally.create().writer();
    private final SingleWriterRecorder recorder =
        new SingleWriterRecorder(1, DurationTally.MAX_MILLIS, DIGITS);
    private int next;

    /** Opens writers. */
    @Setup(Level.Trial)
    public void open(ConcurrentDurationBenchmark all) {
      writer = all.tally.writer();
      withTarget = all.withTarget.writer();
    }

    /** Closes them. */
    @TearDown(Level.Trial)
    public void close() {
      writer.close();
      withTarget.close();
    }

    long duration(long[] millis) {
      next = (next + 1) % DURATIONS;
      return millis[next];
    }
  }

  /** Ours: a writer a thread. */
  @Benchmark
  public Object oursWithWriters(Mine mine) {
    return mine.writer.add(mine.duration(millis));
  }

  /** Ours: a writer a thread, with one target counted exactly. */
  @Benchmark
  public Object oursWithWritersAndTarget(Mine mine) {
    return mine.withTarget.add(mine.duration(millis));
  }

  /** Ours without a writer. */
  @Benchmark
  public Object oursShared(Mine mine) {
    return tally.add(mine.duration(millis));
  }

  /** The naive baseline: a plain tally and a lock. */
  @Benchmark
  public Object synchronizedTally(Mine mine) {
    synchronized (plain) {
      return plain.add(mine.duration(millis));
    }
  }

  /** The peer: one recorder of HdrHistogram for all threads, of two significant digits. */
  @Benchmark
  public void hdrRecorder(Mine mine) {
    recorder.recordValue(mine.duration(millis));
  }

  /** The same with a recorder a thread; adding them up is left to the caller. */
  @Benchmark
  public void hdrRecorderEach(Mine mine) {
    mine.recorder.recordValue(mine.duration(millis));
  }

  /** A timer of Micrometer: count, sum and maximum. */
  @Benchmark
  public void micrometerTimer(Mine mine) {
    timer.record(mine.duration(millis), TimeUnit.MILLISECONDS);
  }

  /** A timer of Micrometer with percentiles. */
  @Benchmark
  public void micrometerTimerWithPercentiles(Mine mine) {
    percentiles.record(mine.duration(millis), TimeUnit.MILLISECONDS);
  }
}
