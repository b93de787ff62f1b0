package io.cxmetrics.cli.fcr;

import io.cxmetrics.cli.message.Text;
import io.cxmetrics.cli.output.Exclusions;
import io.cxmetrics.cli.output.TextCells;
import io.cxmetrics.cli.output.TextTable;
import io.cxmetrics.cli.output.Unit;
import io.cxmetrics.contact.FcrResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** First-contact resolution as text for people. */
final class FcrTable {

  private final FcrReport report;

  FcrTable(FcrReport report) {
    this.report = report;
  }

  String text() {
    TextTable table = new TextTable(report.by().tableWidth());
    table.add(heading());
    report.lines().forEach(line -> table.add(cells(line)));
    return "First-contact resolution in %s\n\n".formatted(Text.oneLine(report.source()))
        + table.render()
        + foot();
  }

  private List<String> heading() {
    List<String> cells = new ArrayList<>(report.by().tableHeading());
    cells.addAll(List.of("n", "FCR", "interval", "resolved", "repeated", "unresolved"));
    cells.addAll(List.of("pending", "with pending", "ineligible", "excluded"));
    return cells;
  }

  private List<String> cells(FcrLine line) {
    FcrResult result = line.result();
    List<String> cells = new ArrayList<>(report.by().tableCells(line.segment()));
    cells.add(Long.toString(result.n()));
    cells.add(TextCells.value(result.estimate(), Unit.SHARE));
    cells.add(TextCells.interval(result.estimate(), Unit.SHARE));
    cells.add(Long.toString(result.resolved()));
    cells.add(Long.toString(result.repeated()));
    cells.add(Long.toString(result.unresolved()));
    cells.add(Long.toString(result.pending()));
    cells.add(TextCells.value(result.withoutRepeat(), Unit.SHARE));
    cells.add(Long.toString(result.ineligible()));
    cells.add(Exclusions.sum(line.excluded()));
    return cells;
  }

  private String foot() {
    return "\n%s, observed until %s; interval: %s at %s\n"
            .formatted(
                Text.oneLine(report.metric().definition()),
                report.until().map(Instant::toString).orElse(TextCells.UNDEFINED),
                report.metric().intervalMethod().id(),
                Unit.percent(report.metric().level().value()))
        + "FCR: resolved / (resolved + repeated + unresolved); -: undefined\n"
        + pending()
        + Exclusions.foot(report.total().excluded(), FcrTable::words);
  }

  private String pending() {
    FcrResult total = report.total().result();
    return total.pending() == 0
        ? ""
        : "pending: the window has not elapsed, %s repeated so far;"
                .formatted(total.pendingRepeated())
            + " with pending: the share without a repeat by Kaplan-Meier\n";
  }

  static String words(String reason) {
    return reason.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
