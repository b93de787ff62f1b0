package io.cxmetrics.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cxmetrics.cli.message.Text;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * The standard streams of a run, as values, so that tests can give others.
 *
 * @param in standard input
 * @param out standard output: results only
 * @param err standard error: errors and progress
 */
public record Streams(InputStream in, PrintStream out, PrintStream err) {

  /** Nothing to read, and nobody who listens. */
  public static Streams none() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    return new Streams(InputStream.nullInputStream(), nowhere, nowhere);
  }

  /** Reports an error in one line, whatever the message quotes. */
  public void error(String message) {
    err.println("cx-metrics: " + Text.oneLine(message));
  }
}
