package io.cxmetrics.cli.queue;

import io.cxmetrics.cli.message.Text;
import io.cxmetrics.cli.output.Exclusions;
import io.cxmetrics.cli.output.TextTable;
import io.cxmetrics.cli.output.Unit;
import io.cxmetrics.contact.HandleTime;
import io.cxmetrics.contact.QueueRate;
import io.cxmetrics.contact.QueueRate.MeanOfRates;
import io.cxmetrics.contact.QueueRates;
import io.cxmetrics.stats.ConfidenceInterval;
import io.cxmetrics.stats.Estimate;
import io.cxmetrics.stats.ShareResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The rates of a queue as text for people. */
final class QueueTable {

  private static final String UNDEFINED = "-";

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
    cells.add(line.score().flatMap(Estimate::interval).map(QueueTable::limits).orElse(UNDEFINED));
    if (areCalls) {
      cells.add(TextTable.duration(line.speedOfAnswer()));
      cells.add(TextTable.duration(line.averageHandleTime()));
    } else {
      Optional<MeanOfRates> mean = line.meanOfPeriods(report.rule().score());
      cells.add(mean.map(of -> Unit.SHARE.format(of.mean())).orElse(UNDEFINED));
    }
    if (!areCalls && knowsWork()) {
      cells.add(TextTable.duration(line.averageHandleTime()));
      OptionalDouble occupancy = line.occupancy();
      cells.add(occupancy.isPresent() ? Unit.SHARE.format(occupancy.getAsDouble()) : UNDEFINED);
    }
    cells.add(Exclusions.sum(line.excluded()));
    return cells;
  }

  private static String share(QueueLine line, QueueRate rate) {
    return line.share(rate)
        .flatMap(ShareResult::estimate)
        .map(share -> Unit.SHARE.format(share.value()))
        .orElse(UNDEFINED);
  }

  private static String limits(ConfidenceInterval interval) {
    return Unit.SHARE.format(interval.lower()) + " to " + Unit.SHARE.format(interval.upper());
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
    text.append(Exclusions.foot(occurring(), QueueTable::words));
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

  private Map<QueueRefusal, Long> occurring() {
    Map<QueueRefusal, Long> occurring = new LinkedHashMap<>(report.total().excluded());
    occurring.values().removeIf(count -> count == 0);
    return occurring;
  }

  private static String words(QueueRefusal reason) {
    return Text.id(reason).replace('-', ' ');
  }
}
