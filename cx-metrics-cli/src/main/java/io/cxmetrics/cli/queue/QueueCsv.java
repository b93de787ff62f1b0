package io.cxmetrics.cli.queue;

import io.cxmetrics.cli.output.CsvCells;
import io.cxmetrics.cli.output.Numbers;
import io.cxmetrics.contact.QueueCounts;
import io.cxmetrics.contact.QueueRate;
import io.cxmetrics.contact.QueueRate.MeanOfRates;
import io.cxmetrics.stats.Estimate;
import io.cxmetrics.stats.ShareResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rates of a queue as rows of CSV. */
final class QueueCsv {

  private final QueueReport report;

  QueueCsv(QueueReport report) {
    this.report = report;
  }

  List<String> header() {
    List<String> names = new ArrayList<>(report.by().csvHeading());
    names.addAll(List.of("metric", "definition", "n", "score", "lower", "upper"));
    names.addAll(List.of("offered", "answered", "abandoned", "flowedOut", "answeredWithin"));
    names.addAll(List.of("answeredAfter", "abandonedShort", "abandonedWithin", "abandonedAfter"));
    for (QueueRate rate : report.rule().rates()) {
      String name = QueueRateOptions.name(rate);
      names.addAll(List.of(name, name + "_meanOfPeriods"));
    }
    names.addAll(List.of("speedOfAnswerMs", "p50Ms", "p90Ms", "handled", "handleTimeMs"));
    names.add("occupancy");
    report.total().excluded().keySet().forEach(reason -> names.add(reason.name()));
    return names;
  }

  List<String> row(QueueLine line) {
    List<String> cells = new ArrayList<>(report.by().csvCells(line.segment()));
    cells.addAll(List.of("queue", report.rule().score().definition(), Long.toString(line.n())));
    cells.addAll(CsvCells.estimate(line.score()));
    addCounts(cells, line.counts());
    for (QueueRate rate : report.rule().rates()) {
      Optional<Estimate> share = line.share(rate).flatMap(ShareResult::estimate);
      cells.add(CsvCells.number(Numbers.value(share)));
      cells.add(
          line.meanOfPeriods(rate).map(MeanOfRates::mean).map(mean -> mean.toString()).orElse(""));
    }
    cells.add(CsvCells.millis(line.speedOfAnswer()));
    cells.add(CsvCells.millis(line.waited(0.5)));
    cells.add(CsvCells.millis(line.waited(0.9)));
    cells.add(Long.toString(line.handleTime().handled()));
    cells.add(CsvCells.millis(line.averageHandleTime()));
    cells.add(CsvCells.number(line.occupancy()));
    line.excluded().values().forEach(count -> cells.add(count.toString()));
    return cells;
  }

  private static void addCounts(List<String> cells, QueueCounts counts) {
    cells.add(Long.toString(counts.offered()));
    cells.add(Long.toString(counts.answered()));
    cells.add(Long.toString(counts.abandoned()));
    cells.add(Long.toString(counts.flowedOut()));
    cells.add(told(counts.answeredWithin(), counts.byTarget()));
    cells.add(told(counts.answeredAfter(), counts.byTarget()));
    cells.add(told(counts.abandonedShort(), counts.byShortAbandon()));
    cells.add(told(counts.abandonedWithin(), counts.byTarget()));
    cells.add(told(counts.abandonedAfter(), counts.byTarget()));
  }

  private static String told(long count, boolean isTold) {
    return isTold ? Long.toString(count) : "";
  }
}
