package io.cxmetrics.cli;

import io.cxmetrics.cli.command.Streams;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where the virtual machine starts. */
public final class Main {

  private Main() {}

  /**
   * Runs the command line and ends the process with its exit code.
   *
   * @param args the arguments
   */
  public static void main(String[] args) {
    // Not System.out and err, which turn what the locale's encoding lacks into question marks.
    System.exit(
        run(
            args,
            System.in,
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err)));
  }

  /**
   * Runs the command line on other streams, and leaves the process alone.
   *
   * @param args the arguments
   * @param in what {@code -} reads
   * @param out where results go, in UTF-8
   * @param err where messages go, in UTF-8
   * @return the exit code
   */
  public static int run(String[] args, InputStream in, OutputStream out, OutputStream err) {
    Output output = new Output(out);
    PrintStream results =
        new PrintStream(new BufferedOutputStream(output), false, StandardCharsets.UTF_8);
    Streams streams = new Streams(in, results, new PrintStream(err, true, StandardCharsets.UTF_8));
    int exitCode = execute(args, streams);
    // A print stream keeps its failures to itself; a full disk must not look like success.
    if (results.checkError()) {
      if (!output.isClosedPipe()) {
        streams.error("cannot write to standard output" + output.reason());
      }
      return exitCode == 0 ? CxMetrics.UNUSABLE_DATA : exitCode;
    }
    return exitCode;
  }

  private static int execute(String[] args, Streams streams) {
    try {
      return CxMetrics.commandLine(streams).execute(args);
    } catch (OutOfMemoryError e) {
      // Memory goes by the distinct segments, of which a column of unique values makes every row
      // one, by the waits and events, and by the respondents along a journey.
      streams.error(
          "out of memory: too many distinct segments, tickets or respondents, or a header too long");
      return CxMetrics.UNUSABLE_DATA;
    }
  }
}
