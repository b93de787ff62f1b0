package io.cxmetrics.cli.fcr;

import io.cxmetrics.cli.output.CsvCells;
import io.cxmetrics.contact.FcrResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** First-contact resolution as rows of CSV. */
final class FcrCsv {

  private static final List<String> COUNTS =
      List.of("resolved", "repeated", "unresolved", "pending", "pendingRepeated", "ineligible");

  private final FcrReport report;

  FcrCsv(FcrReport report) {
    this.report = report;
  }

  List<String> header() {
    List<String> names = new ArrayList<>(report.by().csvHeading());
    names.addAll(List.of("metric", "definition", "until", "n", "matured"));
    names.addAll(List.of("score", "lower", "upper", "level", "method", "standardError"));
    names.addAll(COUNTS);
    names.addAll(List.of("contacts", "repeats", "repeatRate", "contactsPerIssue"));
    names.addAll(List.of("withoutRepeat", "withoutRepeatLower", "withoutRepeatUpper"));
    names.addAll(report.total().excluded().keySet());
    return names;
  }

  List<String> row(FcrLine line) {
    FcrResult result = line.result();
    List<String> cells = new ArrayList<>(report.by().csvCells(line.segment()));
    cells.addAll(List.of("fcr", result.definition()));
    cells.add(report.until().map(Instant::toString).orElse(""));
    addCounts(cells, result.n(), result.matured());
    cells.addAll(CsvCells.estimate(result.estimate()));
    cells.addAll(CsvCells.method(result.estimate()));
    addCounts(cells, result.resolved(), result.repeated(), result.unresolved());
    addCounts(cells, result.pending(), result.pendingRepeated(), result.ineligible());
    addCounts(cells, result.contacts(), result.repeats());
    cells.add(CsvCells.number(line.repeatRate()));
    cells.add(CsvCells.number(line.contactsPerIssue()));
    cells.addAll(CsvCells.estimate(result.withoutRepeat()));
    line.excluded().values().forEach(count -> cells.add(count.toString()));
    return cells;
  }

  private static void addCounts(List<String> cells, long... counts) {
    for (long count : counts) {
      cells.add(Long.toString(count));
    }
  }
}
