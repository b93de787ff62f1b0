package io.cxmetrics.benchmarks;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
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
 * Runs JMH in a temporary folder of the process's own, which goes when the process ends: JMH locks
 * the one it is given, and two runs side by side would fight over it.
 */
final class Harness {

  private static final String TEMPORARY_FOLDER = "java.io.tmpdir";

  private final OutputFormat log;
  private final Path folder;

  /** A harness that tells on a stream what it does. */
  Harness(PrintStream log) throws IOException {
    this.log = OutputFormatFactory.createFormatInstance(log, VerboseMode.NORMAL);
    this.folder = Files.createTempDirectory("cx-metrics-benchmarks");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
    System.setProperty(TEMPORARY_FOLDER, folder.toString());
  }

  private static void delete(Path folder) {
    try {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs what the options say; a benchmark that fails ends the run. */
  Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
    options.jvmArgsAppend("-D" + TEMPORARY_FOLDER + "=" + folder).shouldFailOnError(true);
    return new Runner(options.build(), log).run();
  }
}
