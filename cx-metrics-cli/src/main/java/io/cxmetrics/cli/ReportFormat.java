package io.cxmetrics.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;

/** What {@code --format} chooses: how a report is written. */
enum ReportFormat {
  /** Aligned text for people. */
  TABLE,
  /** One document with every fact in full precision. */
  JSON,
  /** The same facts flat, one row a result. */
  CSV;

  void write(Report report, PrintStream out) throws IOException {
    switch (this) {
      case TABLE -> TableReport.write(report, out);
      case JSON -> JsonReport.write(report, out);
      case CSV -> CsvReport.write(report, out);
    }
  }

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
