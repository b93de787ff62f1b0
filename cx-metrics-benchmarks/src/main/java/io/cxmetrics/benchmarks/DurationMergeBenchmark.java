package io.cxmetrics.benchmarks;

import com.datadoghq.sketch.ddsketch.DDSketch;
import com.datadoghq.sketch.ddsketch.DDSketches;
import io.cxmetrics.tally.DurationTally;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Merging the durations of one part into those of all: nanoseconds a merge. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DurationMergeBenchmark {

  /** Durations of the part: kept one by one, and counted by buckets. */
  @Param({"100", "10000"})
  public int part;

  private static final int BEFORE = 10_000;

  private final DurationTally tally = DurationTally.create();
  private final DurationTally added = DurationTally.create();
  private final Histogram hdr = new Histogram(1, DurationTally.MAX_MILLIS, 2);
  private final Histogram hdrAdded = new Histogram(1, DurationTally.MAX_MILLIS, 2);
  private final DDSketch ddSketch = DDSketches.unboundedDense(0.004);
  private final DDSketch ddSketchAdded = DDSketches.unboundedDense(0.004);

  /** Random durations around an hour, anew each iteration: sums of many merges exceed a long. */
  @Setup(Level.Iteration)
  public void fill() {
    tally.clear();
    added.clear();
    long[] millis = Durations.logNormal(BEFORE + part);
    for (int i = 0; i < millis.length; i++) {
      boolean isAdded = i >= BEFORE;
      (isAdded ? added : tally).add(millis[i]);
      (isAdded ? hdrAdded : hdr).recordValue(millis[i]);
      (isAdded ? ddSketchAdded : ddSketch).accept((double) millis[i]);
    }
  }

  /** Our path. */
  @Benchmark
  public DurationTally ours() {
    return tally.merge(added);
  }

  /** The histogram of Gil Tene, of two significant digits. */
  @Benchmark
  public Histogram hdrHistogram() {
    hdr.add(hdrAdded);
    return hdr;
  }

  /** Datadog's sketch at our relative error. */
  @Benchmark
  public DDSketch ddSketch() {
    ddSketch.mergeWith(ddSketchAdded);
    return ddSketch;
  }
}
