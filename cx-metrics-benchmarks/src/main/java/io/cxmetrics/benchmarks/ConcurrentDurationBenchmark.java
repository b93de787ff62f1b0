package io.cxmetrics.benchmarks;

import io.cxmetrics.tally.DurationTally;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Recorder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Recording single durations from 8 threads: durations a microsecond, all threads together. Our
 * path without a lock joins the peers here, as {@code oursWithWriters}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Threads(8)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ConcurrentDurationBenchmark {

  private final DurationTally plain = DurationTally.create();
  private final Recorder recorder = new Recorder(1, DurationTally.MAX_MILLIS, 2);
  private final Timer timer = Timer.builder("durations").register(new SimpleMeterRegistry());

  /** What each thread has of its own. */
  @State(Scope.Thread)
  public static class Mine {

    private static final int MASK = (1 << 12) - 1;

    private final long[] millis = Durations.logNormal(MASK + 1);
    private int next;

    long duration() {
      next = (next + 1) & MASK;
      return millis[next];
    }
  }

  /** The naive baseline: a plain tally and a lock. */
  @Benchmark
  public Object synchronizedTally(Mine mine) {
    synchronized (plain) {
      return plain.add(mine.duration());
    }
  }

  /** The recorder of HdrHistogram, of two significant digits. */
  @Benchmark
  public void hdrRecorder(Mine mine) {
    recorder.recordValue(mine.duration());
  }

  /** The timer of Micrometer, which keeps no percentiles as it comes. */
  @Benchmark
  public void micrometerTimer(Mine mine) {
    timer.record(mine.duration(), TimeUnit.MILLISECONDS);
  }
}
