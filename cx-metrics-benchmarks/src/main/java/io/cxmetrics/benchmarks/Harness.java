package io.cxmetrics.benchmarks;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs JMH in a temporary folder of its own: JMH locks the one it is given, and two runs side by
 * side would fight over it.
 */
final class Harness implements AutoCloseable {

  private static final String TEMPORARY_FOLDER = "java.io.tmpdir";

  private final OutputFormat log;
  private final String shared = System.getProperty(TEMPORARY_FOLDER);
  private final Path own;

  private Harness(OutputFormat log) throws IOException {
    this.log = log;
    this.own = Files.createTempDirectory("cx-metrics-benchmarks");
    System.setProperty(TEMPORARY_FOLDER, own.toString());
  }

  /** A harness that tells on the stream what it does, and leaves that open. */
  static Harness telling(PrintStream stream) throws IOException {
    return new Harness(OutputFormatFactory.createFormatInstance(stream, VerboseMode.NORMAL));
  }

  /** Runs what the options say; a benchmark that fails ends the run. */
  Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
    options.jvmArgsAppend("-D" + TEMPORARY_FOLDER + "=" + own).shouldFailOnError(true);
    return new Runner(options.build(), log).run();
  }

  @Override
  public void close() throws IOException {
    System.setProperty(TEMPORARY_FOLDER, shared);
    MoreFiles.deleteRecursively(own, RecursiveDeleteOption.ALLOW_INSECURE);
  }
}
