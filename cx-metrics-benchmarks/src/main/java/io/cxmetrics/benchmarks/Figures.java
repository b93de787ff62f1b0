package io.cxmetrics.benchmarks;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;

/** What the results of JMH say, in one unit and under one name. */
final class Figures {

  private Figures() {}

  /** The class and the method of a benchmark. */
  static String path(BenchmarkParams params) {
    return params.getBenchmark().replaceFirst("^.*\\.(\\w+\\.\\w+)$", "$1");
  }

  /** The parameters, each behind a space. */
  static String settings(BenchmarkParams params) {
    return params.getParamsKeys().stream()
        .map(key -> " " + key + "=" + params.getParam(key))
        .collect(Collectors.joining());
  }

  /** Nanoseconds an operation: of all threads together where they are counted. */
  static double nanos(BenchmarkParams params, double score) {
    double unit = (double) params.getTimeUnit().toNanos(1);
    return params.getMode() == Mode.Throughput ? unit / score : unit * score;
  }

  /** Bytes that a call allocates. */
  @SuppressWarnings("rawtypes") // JMH gives them out so
  static double bytes(BenchmarkParams params, Map<String, Result> secondary) {
    return rowBytes(secondary) * params.getOpsPerInvocation();
  }

  /** Bytes that an operation allocates, of which a call may be many. */
  @SuppressWarnings("rawtypes") // JMH gives them out so
  static double rowBytes(Map<String, Result> secondary) {
    return Objects.requireNonNull(secondary.get("gc.alloc.rate.norm")).getScore();
  }
}
