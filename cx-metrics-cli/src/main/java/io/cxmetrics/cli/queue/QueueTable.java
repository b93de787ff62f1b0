package io.cxmetrics.cli.queue;

import io.cxmetrics.cli.message.Text;
import io.cxmetrics.cli.output.Exclusions;
import io.cxmetrics.cli.output.TextCells;
import io.cxmetrics.cli.output.TextTable;
import io.cxmetrics.cli.output.Unit;
import io.cxmetrics.contact.HandleTime;
import io.cxmetrics.contact.QueueRate;
import io.cxmetrics.contact.QueueRate.MeanOfRates;
import io.cxmetrics.contact.QueueRates;
import io.cxmetrics.stats.ShareResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rates of a queue as text for people. */
final class QueueTable {

  private final QueueReport report;
  private final boolean areCalls;

  QueueTable(QueueReport report) {
    this.report = report;
    this.areCalls = report.rule().speedOfAnswer().isPresent();
  }

  String text() {
    TextTable table = new TextTable(report.by().tableWidth());
    table.add(heading());
    report.lines().forEach(line -> table.add(cells(line)));
    return "Queue in %s\n\n".formatted(Text.oneLine(report.source())) + table.render() + foot();
  }

  private List<String> heading() {
    List<String> cells = new ArrayList<>(report.by().tableHeading());
    cells.addAll(List.of("offered", "answered", "abandoned", "abandonment"));
    cells.addAll(List.of(QueueRateOptions.name(report.rule().score()), "interval"));
    cells.addAll(areCalls ? List.of("ASA", "AHT") : List.of("mean of periods"));
    if (!areCalls && knowsWork()) {
      cells.addAll(List.of("AHT", "occupancy"));
    }
    cells.add("excluded");
    return cells;
  }

  private boolean knowsWork() {
    HandleTime total = report.total().handleTime();
    return total.handled() > 0 || report.rule().tellsAvailable();
  }

  private List<String> cells(QueueLine line) {
    List<String> cells = new ArrayList<>(report.by().tableCells(line.segment()));
    cells.add(Long.toString(line.counts().offered()));
    cells.add(Long.toString(line.counts().answered()));
    cells.add(Long.toString(line.counts().abandoned()));
    cells.add(share(line, QueueRates.ABANDONMENT));
    cells.add(share(line, report.rule().score()));
    cells.add(TextCells.interval(line.score(), Unit.SHARE));
    if (areCalls) {
      cells.add(TextCells.duration(line.speedOfAnswer()));
      cells.add(TextCells.duration(line.averageHandleTime()));
    } else {
      Optional<MeanOfRates> mean = line.meanOfPeriods(report.rule().score());
      cells.add(mean.map(of -> Unit.SHARE.format(of.mean())).orElse(TextCells.UNDEFINED));
    }
    if (!areCalls && knowsWork()) {
      cells.add(TextCells.duration(line.averageHandleTime()));
      cells.add(TextCells.number(line.occupancy(), Unit.SHARE));
    }
    cells.add(Exclusions.sum(line.excluded()));
    return cells;
  }

  private static String share(QueueLine line, QueueRate rate) {
    return TextCells.value(line.share(rate).flatMap(ShareResult::estimate), Unit.SHARE);
  }

  private String foot() {
    QueueRule rule = report.rule();
    StringBuilder text = new StringBuilder();
    text.append(
        "\n%s; interval: %s at %s; -: undefined\n"
            .formatted(
                rule.score().definition(), rule.method().id(), Unit.percent(rule.level().value())));
    rule.speedOfAnswer().ifPresent(definition -> text.append(times(definition)));
    text.append(serviceLevels());
    text.append(Exclusions.foot(report.total().excluded(), QueueTable::words));
    return text.toString();
  }

  private String times(String speedOfAnswer) {
    QueueRule rule = report.rule();
    return "target %s; short abandons until %s; ASA h:mm:ss, the mean of %s; AHT of %s calls\n"
        .formatted(
            Text.duration(rule.target().orElseThrow().toMillis()),
            Text.duration(rule.shortAbandon().orElseThrow().toMillis()),
            speedOfAnswer,
            report.total().handleTime().handled());
  }

  /** The total by every form of the service level: none of them is the standard. */
  private String serviceLevels() {
    if (!report.total().counts().byTarget()) {
      return "";
    }
    List<String> forms = new ArrayList<>();
    for (QueueRate form : QueueRates.serviceLevels()) {
      String name = QueueRateOptions.name(form).replace("service-level-", "");
      forms.add(name + " " + share(report.total(), form));
    }
    return "service level of the total: " + String.join(", ", forms) + '\n';
  }

  static String words(QueueRefusal reason) {
    return Text.id(reason).replace('-', ' ');
  }
}
