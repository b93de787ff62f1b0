package io.cxmetrics.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures the figure of a goal once. The two sides take turns in short forks, and the best
 * iteration of each counts: what else runs on the machine can only make one slower.
 */
final class GoalMeasurement {

  private static final int ROUNDS = 2;
  private static final int WARMUPS = 3;
  private static final TimeValue WARMUP = TimeValue.milliseconds(700);

  private final Harness harness;

  GoalMeasurement(Harness harness) {
    this.harness = harness;
  }

  /** The figure, in the unit of the goal. */
  double measure(Goal goal) throws RunnerException {
    if (goal.quantity() == Quantity.FACT) {
      return Objects.requireNonNull(Facts.BY_NAME.get(goal.measured()), goal.measured())
          .getAsDouble();
    }
    List<Side> sides = goal.sides();
    double[] best = new double[sides.size()];
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < best.length; i++) {
        double figure = run(sides.get(i), goal);
        best[i] = round == 0 ? figure : Math.min(best[i], figure);
      }
    }
    if (best.length == 1) {
      return best[0];
    }
    return goal.quantity() == Quantity.SPEED ? best[1] / best[0] : best[0] / best[1];
  }

  /** Nanoseconds or bytes, the least of the iterations of one fork. */
  private double run(Side side, Goal goal) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .forks(1)
            .warmupIterations(WARMUPS)
            .warmupTime(WARMUP)
            .measurementIterations(goal.iterations())
            .measurementTime(TimeValue.milliseconds(goal.iterationMillis()));
    side.addTo(options);
    if (goal.quantity().isAllocation()) {
      options.addProfiler(GCProfiler.class);
    }
    List<Double> figures = new ArrayList<>();
    for (RunResult result : harness.run(options)) {
      for (BenchmarkResult fork : result.getBenchmarkResults()) {
        for (IterationResult iteration : fork.getIterationResults()) {
          figures.add(figure(goal, result.getParams(), iteration));
        }
      }
    }
    return figures.stream().min(Double::compare).orElseThrow();
  }

  private static double figure(Goal goal, BenchmarkParams params, IterationResult iteration) {
    return switch (goal.quantity()) {
      case BYTES -> Figures.bytes(params, iteration.getSecondaryResults());
      case ROW_BYTES -> Figures.rowBytes(iteration.getSecondaryResults());
      case SPEED, TIME, FACT -> Figures.nanos(params, iteration.getPrimaryResult().getScore());
    };
  }
}
