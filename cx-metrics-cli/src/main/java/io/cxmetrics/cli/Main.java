package io.cxmetrics.cli;

import java.io.InputStream;
import java.io.PrintStream;

/** Where the virtual machine starts. */
public final class Main {

  private Main() {}

  /**
   * Runs the command line and ends the process with its exit code.
   *
   * @param args the arguments
   */
  public static void main(String[] args) {
    System.exit(run(args, System.in, System.out, System.err));
  }

  /**
   * Runs the command line on other streams, and leaves the process alone.
   *
   * @param args the arguments
   * @param in what {@code -} reads
   * @param out where results go
   * @param err where messages go
   * @return the exit code
   */
  public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
    Streams streams = new Streams(in, out, err);
    int exitCode = execute(args, streams);
    // A print stream keeps its failures to itself; a full disk must not look like success.
    if (out.checkError()) {
      streams.error("cannot write to standard output");
      return exitCode == 0 ? CxMetrics.UNUSABLE_DATA : exitCode;
    }
    return exitCode;
  }

  private static int execute(String[] args, Streams streams) {
    try {
      return CxMetrics.commandLine(streams).execute(args);
    } catch (OutOfMemoryError e) {
      // Memory goes by the distinct segments; by a column of unique values that is every row.
      streams.error("out of memory: too many distinct segments, or a header too long");
      return CxMetrics.UNUSABLE_DATA;
    }
  }
}
