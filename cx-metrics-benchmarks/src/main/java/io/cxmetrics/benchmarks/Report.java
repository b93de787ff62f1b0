package io.cxmetrics.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the suites; prints a table of ratios for each, and writes JSON and a chart. */
@Command(
    name = "report",
    description =
        "Runs the suites; prints a table of ratios for each, and writes JSON and a chart.",
    mixinStandardHelpOptions = true,
    exitCodeOnExecutionException = 3)
public final class Report implements Callable<Integer> {

  private static final int ITERATIONS = 5;

  @Option(
      names = "--only",
      paramLabel = "REGEX",
      description = "Runs the benchmarks whose name contains a match.",
      defaultValue = ".")
  private String only = "";

  @Option(
      names = "--output",
      paramLabel = "FOLDER",
      description = "Where benchmarks.json and benchmarks.svg go. Default: ${DEFAULT-VALUE}",
      defaultValue = "cx-metrics-benchmarks/target/report")
  private Path output = Path.of("");

  @Option(
      names = "--millis",
      paramLabel = "LENGTH",
      description = "How long each of 5 warm-ups and 5 iterations is. Default: ${DEFAULT-VALUE}",
      defaultValue = "500")
  private int millis;

  private Report() {}

  /**
   * Runs the suites and ends the process.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Report()).execute(args));
  }

  @Override
  public Integer call() throws IOException, RunnerException {
    Files.createDirectories(output);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    TimeValue iteration = TimeValue.milliseconds(millis);
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(only)
            .forks(1)
            .warmupIterations(ITERATIONS)
            .warmupTime(iteration)
            .measurementIterations(ITERATIONS)
            .measurementTime(iteration)
            .addProfiler(GCProfiler.class)
            .resultFormat(ResultFormatType.JSON)
            .result(output.resolve("benchmarks.json").toString());
    List<Suite> suites = Suite.of(new Harness(System.err).run(options));
    suites.forEach(suite -> out.print(RatioTable.of(suite)));
    SpeedChart.write(suites, output.resolve("benchmarks.svg"));
    return 0;
  }
}
