package io.cxmetrics.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Compares the bytes that each of our own paths allocates a call with a baseline, and fails when
 * one allocates more. Times depend on the machine; allocation does not.
 *
 * <p>Arguments: the baseline file, and {@code --write} to replace the values of this JDK in it.
 */
public final class AllocationGuard {

  private static final double SLACK_BYTES = 32;

  /** A call over a column runs so seldom that what the harness allocates besides shows in it. */
  private static final double COLUMN_SLACK_BYTES = 4096;

  private static final double SLACK_SHARE = 0.02;

  /** What a call allocates, and how much more than the baseline is no news. */
  private record Allocation(double bytes, double slackBytes) {

    boolean exceeds(double baseline) {
      return bytes > baseline + Math.max(slackBytes, SLACK_SHARE * baseline);
    }
  }

  private AllocationGuard() {}

  /**
   * Runs the guard; ends the process with 1 if a path allocates more than its baseline.
   *
   * @param args the baseline file, and optionally {@code --write}
   */
  public static void main(String[] args) throws IOException, RunnerException {
    Path file = Path.of(args[0]);
    int jdk = Runtime.version().feature();
    Map<String, Allocation> measured = measure();
    if (args.length > 1 && args[1].equals("--write")) {
      write(file, jdk, measured);
      return;
    }
    List<String> failures = compare(baseline(file, jdk), measured);
    if (!failures.isEmpty()) {
      System.out.printf(
          "%d paths allocate more than their baseline on JDK %d%n", failures.size(), jdk);
      failures.forEach(System.out::println);
      System.exit(1);
    }
    System.out.printf(
        "%d paths allocate no more than their baseline on JDK %d%n", measured.size(), jdk);
  }

  private static Map<String, Allocation> measure() throws IOException, RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("\\.ours")
            .exclude("(LargeColumn|Growth)Benchmark")
            .addProfiler(GCProfiler.class)
            .forks(1)
            .warmupIterations(3)
            .warmupTime(TimeValue.milliseconds(500))
            .measurementIterations(3)
            .measurementTime(TimeValue.milliseconds(500));
    Map<String, Allocation> allocations = new TreeMap<>();
    for (RunResult result : new Harness(System.out).run(options)) {
      BenchmarkParams params = result.getParams();
      double bytes = Figures.bytes(params, result.getSecondaryResults());
      double slack = params.getOpsPerInvocation() == 1 ? SLACK_BYTES : COLUMN_SLACK_BYTES;
      allocations.put(
          Figures.path(params) + Figures.settings(params), new Allocation(bytes, slack));
    }
    return allocations;
  }

  private static List<String> compare(
      Map<String, Double> baseline, Map<String, Allocation> measured) {
    List<String> failures = new ArrayList<>();
    measured.forEach(
        (name, allocation) -> {
          Double allowed = baseline.get(name);
          if (allowed == null) {
            failures.add(name + ": no baseline; run with --write");
          } else if (allocation.exceeds(allowed)) {
            failures.add(
                String.format(
                    Locale.ROOT, "%s: %.1f B, baseline %.1f B", name, allocation.bytes(), allowed));
          }
        });
    return failures;
  }

  private static Map<String, Double> baseline(Path file, int jdk) throws IOException {
    Map<String, Double> bytes = new TreeMap<>();
    for (NamedCsvRecord row : rows(file)) {
      if (row.getField("jdk").equals(Integer.toString(jdk))) {
        bytes.put(row.getField("benchmark"), Double.parseDouble(row.getField("bytes")));
      }
    }
    return bytes;
  }

  private static List<NamedCsvRecord> rows(Path file) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      return csv.stream().toList();
    }
  }

  private static void write(Path file, int jdk, Map<String, Allocation> measured)
      throws IOException {
    List<NamedCsvRecord> others =
        rows(file).stream()
            .filter(row -> !row.getField("jdk").equals(Integer.toString(jdk)))
            .toList();
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord("jdk", "benchmark", "bytes");
      others.forEach(row -> csv.writeRecord(row.getFields()));
      measured.forEach(
          (name, allocation) ->
              csv.writeRecord(
                  Integer.toString(jdk),
                  name,
                  String.format(Locale.ROOT, "%.1f", allocation.bytes())));
    }
  }
}
