package io.cxmetrics.cli.output;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What {@code --format} chooses: how a report is written, in UTF-8 always. */
public enum ReportFormat {
  /** Aligned text for people. */
  TABLE,
  /** One document with every fact in full precision. */
  JSON,
  /** The same facts flat, one row a result. */
  CSV;

  public void write(Report report, PrintStream out) throws IOException {
    switch (this) {
      case TABLE -> out.print(report.table());
      case JSON -> writeJson(report, out);
      case CSV -> writeCsv(report, out);
    }
  }

  private static void writeJson(Report report, PrintStream out) throws IOException {
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator json = factory.createGenerator(out, JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeArrayFieldStart("results");
      report.writeJson(json);
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void writeCsv(Report report, PrintStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    // Flushed and not closed: the stream is not ours.
    @SuppressWarnings("resource")
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
    csv.writeRecord(report.csvHeader());
    report.csvRows(csv::writeRecord);
    csv.flush();
  }

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
