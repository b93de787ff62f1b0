package io.cxmetrics.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;

/**
 * What was measured side by side: the benchmarks of a class at the same parameters.
 *
 * @param name the class without its ending, and the parameters
 * @param unit the unit of the scores
 * @param paths the benchmarks
 */
record Suite(String name, String unit, List<Path> paths) {

  /**
   * A benchmark that was measured.
   *
   * @param name the method
   * @param score the score
   * @param error half the width of its interval; NaN of too few iterations
   * @param nanos nanoseconds an operation
   * @param bytes bytes that a call allocates
   */
  record Path(String name, double score, double error, double nanos, double bytes) {

    /** Whether it is a path of ours, and neither a baseline nor a peer. */
    boolean isOurs() {
      return name.startsWith("ours");
    }
  }

  /** The suites of a run, in its order. */
  static List<Suite> of(Collection<RunResult> results) {
    Map<String, Suite> suites = new LinkedHashMap<>();
    for (RunResult result : results) {
      BenchmarkParams params = result.getParams();
      String[] names = Figures.path(params).split("\\.", 2);
      String name = names[0].replaceFirst("Benchmark$", "") + Figures.settings(params);
      double score = result.getPrimaryResult().getScore();
      suites
          .computeIfAbsent(
              name,
              key -> new Suite(key, result.getPrimaryResult().getScoreUnit(), new ArrayList<>()))
          .paths
          .add(
              new Path(
                  names[1],
                  score,
                  result.getPrimaryResult().getScoreError(),
                  Figures.nanos(params, score),
                  Figures.bytes(params, result.getSecondaryResults())));
    }
    return List.copyOf(suites.values());
  }

  List<Path> ours() {
    return paths.stream().filter(Path::isOurs).toList();
  }

  /** Whether there is something of ours and something to compare it with. */
  boolean isComparison() {
    return !ours().isEmpty() && ours().size() < paths.size();
  }
}
