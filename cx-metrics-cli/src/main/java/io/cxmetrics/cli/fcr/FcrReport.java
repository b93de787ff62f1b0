package io.cxmetrics.cli.fcr;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cxmetrics.cli.output.Report;
import io.cxmetrics.cli.segment.SegmentColumns;
import io.cxmetrics.contact.Contact;
import io.cxmetrics.contact.FcrResult;
import io.cxmetrics.contact.FirstContactResolution;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * First-contact resolution of one file.
 *
 * @param metric the rule of core
 * @param source what the input is called
 * @param by the columns of the segments
 * @param until the end of observation; nothing if none was given and there are no contacts
 * @param lines the total, then a line for each segment
 */
record FcrReport(
    FirstContactResolution metric,
    String source,
    SegmentColumns by,
    Optional<Instant> until,
    List<FcrLine> lines)
    implements Report {

  /**
   * Applies a metric to the total and to each segment.
   *
   * @param declared the end of observation, if one was given
   */
  static FcrReport of(
      FirstContactResolution metric,
      String source,
      SegmentColumns by,
      ContactFile file,
      Optional<Instant> declared) {
    List<Contact> contacts = file.contacts();
    FcrResult total =
        declared.isEmpty() && !contacts.isEmpty()
            ? metric.calculate(contacts)
            : metric.calculate(contacts, declared.orElse(Instant.EPOCH));
    List<FcrLine> lines = new ArrayList<>();
    lines.add(FcrLine.of(List.of(), total, file.segments().total()));
    if (!by.names().isEmpty()) {
      Instant end = total.observedUntil();
      Map<String, FcrResult> results = metric.calculateBy(contacts, Contact::agent, end);
      FcrResult none = metric.calculate(List.of(), end);
      file.segments()
          .forEach(
              (values, segment) ->
                  lines.add(FcrLine.of(values, results.getOrDefault(segment.id(), none), segment)));
    }
    Optional<Instant> until =
        declared.isEmpty() && contacts.isEmpty()
            ? Optional.empty()
            : Optional.of(total.observedUntil());
    return new FcrReport(metric, source, by, until, List.copyOf(lines));
  }

  /** The line over all segments. */
  FcrLine total() {
    return lines.get(0);
  }

  @Override
  public String table() {
    return new FcrTable(this).text();
  }

  @Override
  public void writeJson(JsonGenerator json) throws IOException {
    new FcrJson(this, json).writeResults();
  }

  @Override
  public List<String> csvHeader() {
    return new FcrCsv(this).header();
  }

  @Override
  public void csvRows(Consumer<List<String>> row) {
    FcrCsv csv = new FcrCsv(this);
    lines.forEach(line -> row.accept(csv.row(line)));
  }
}
