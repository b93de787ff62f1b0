package io.cxmetrics.benchmarks;

import io.cxmetrics.journey.JourneyAnswers;
import io.cxmetrics.journey.JourneyModel;
import io.cxmetrics.journey.JourneyResult;
import io.cxmetrics.journey.JourneyScore;
import io.cxmetrics.journey.JourneyTally;
import io.cxmetrics.journey.Resampling;
import io.cxmetrics.journey.Stage;
import io.cxmetrics.journey.Touchpoint;
import io.cxmetrics.scale.RatingScales;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A journey of 6 stages with 4 touchpoints each, from 3,000 respondents, with intervals from 99
 * drawn samples of them: milliseconds a journey.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class JourneyBenchmark {

  private static final int RESPONDENTS = 3_000;
  private static final int STAGES = 6;
  private static final int TOUCHPOINTS = 4;
  private static final int DRAWS = 99;

  private final List<int[]> rows = new ArrayList<>();
  private final JourneyScore delta = JourneyScore.of(model());
  private final JourneyScore bootstrap = delta.withBootstrap(new Resampling(1, DRAWS));
  private JourneyAnswers answers = JourneyTally.of(model()).snapshot();

  private static JourneyModel model() {
    List<Stage> stages = new ArrayList<>();
    for (int i = 0; i < STAGES; i++) {
      Touchpoint[] touchpoints = new Touchpoint[TOUCHPOINTS];
      for (int j = 0; j < TOUCHPOINTS; j++) {
        touchpoints[j] = Touchpoint.of(i + "/" + j, RatingScales.CSAT_1_5);
      }
      stages.add(Stage.of("stage " + i, touchpoints));
    }
    return new JourneyModel(stages);
  }

  /** Random answers, a third of them missing, the same in every run. */
  @Setup
  public void fill() {
    SplittableRandom random = new SplittableRandom(6);
    JourneyTally tally = JourneyTally.of(delta.model());
    for (int i = 0; i < RESPONDENTS; i++) {
      int[] row = new int[STAGES * TOUCHPOINTS];
      for (int j = 0; j < row.length; j++) {
        row[j] = random.nextInt(3) == 0 ? JourneyTally.NO_ANSWER : random.nextInt(1, 6);
      }
      rows.add(row);
      tally.add(row);
    }
    answers = tally.snapshot();
  }

  /** Ours: every score of the journey with its interval from drawn samples. */
  @Benchmark
  public JourneyResult oursBootstrap() {
    return bootstrap.calculate(answers);
  }

  /** Ours by the delta method, which draws nothing. */
  @Benchmark
  public JourneyResult oursDelta() {
    return delta.calculate(answers);
  }

  /**
   * As it is often written: rows drawn into lists, means by streams; of the whole journey alone.
   */
  @Benchmark
  public double streamsBootstrap() {
    SplittableRandom random = new SplittableRandom(1);
    double[] scores =
        IntStream.range(0, DRAWS)
            .mapToObj(
                draw ->
                    IntStream.range(0, RESPONDENTS)
                        .mapToObj(i -> rows.get(random.nextInt(RESPONDENTS)))
                        .toList())
            .mapToDouble(JourneyBenchmark::score)
            .sorted()
            .toArray();
    return scores[DRAWS - 3] - scores[2];
  }

  private static double score(List<int[]> drawn) {
    return IntStream.range(0, STAGES)
        .mapToDouble(
            stage ->
                means(drawn, stage * TOUCHPOINTS, (stage + 1) * TOUCHPOINTS)
                    .average()
                    .orElse(Double.NaN))
        .average()
        .orElse(Double.NaN);
  }

  private static DoubleStream means(List<int[]> drawn, int startInclusive, int endExclusive) {
    return IntStream.range(startInclusive, endExclusive)
        .mapToDouble(
            column ->
                drawn.stream()
                    .mapToInt(row -> row[column])
                    .filter(rating -> rating != JourneyTally.NO_ANSWER)
                    .mapToDouble(rating -> 25.0 * (rating - 1))
                    .average()
                    .orElse(Double.NaN));
  }
}
