package io.cxmetrics.cli.queue;

import io.cxmetrics.cli.command.FileOptions;
import io.cxmetrics.cli.command.RowOptions;
import io.cxmetrics.cli.command.ShareOptions;
import io.cxmetrics.cli.command.Streams;
import io.cxmetrics.cli.command.Version;
import io.cxmetrics.cli.html.ReportPage;
import io.cxmetrics.cli.input.CsvInput;
import io.cxmetrics.cli.input.TimeParser;
import io.cxmetrics.cli.message.UsageException;
import io.cxmetrics.cli.segment.SegmentColumns;
import io.cxmetrics.contact.QueueCounts;
import io.cxmetrics.contact.QueueRate;
import io.cxmetrics.contact.QueueTally;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cx-metrics queue}. */
@Command(
    name = "queue",
    description = "Service level, abandonment and speed of answer of a queue.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class QueueCommand implements Callable<Integer> {

  @Mixin private final FileOptions file = new FileOptions();

  @Mixin private final QueueCallOptions calls = new QueueCallOptions();
  @Mixin private final QueueTotalsOptions totals = new QueueTotalsOptions();
  @Mixin private final QueueWorkOptions work = new QueueWorkOptions();
  @Mixin private final QueueRateOptions rates = new QueueRateOptions();
  @Mixin private final ShareOptions limits = new ShareOptions();
  @Mixin private final RowOptions rows = new RowOptions();

  private final Streams streams;

  public QueueCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    return file.write(report(), streams);
  }

  /** Reads the file for a section of a report. */
  public ReportPage.Part part(String title) {
    return new QueuePart(title, report()).part();
  }

  /** Reads the file. */
  private QueueReport report() {
    if (calls.areGiven() && totals.areGiven()) {
      throw new UsageException(
          "a row is a call, by --outcome and --waited, or a period, by --answered and --abandoned");
    }
    SegmentColumns by = rows.by();
    CsvInput input = file.input(streams);
    return totals.areGiven() ? ofPeriods(input, by) : ofCalls(input, by);
  }

  private QueueReport ofCalls(CsvInput input, SegmentColumns by) {
    QueueTally none = calls.tally();
    QueueCallReader reader = calls.reader(work, by, rows.cells(TimeParser.iso(), null));
    QueueRule rule = rule(none.counts(), Optional.of(none.speedOfAnswerDefinition()));
    return QueueReport.of(rule, input, by, reader.read(input, calls::tally));
  }

  private QueueReport ofPeriods(CsvInput input, SegmentColumns by) {
    QueueTotalsReader reader = totals.reader(work, by, rows.cells(TimeParser.iso(), null));
    QueueRule rule = rule(totals.none(), Optional.empty());
    return QueueReport.of(rule, input, by, reader.read(input));
  }

  private QueueRule rule(QueueCounts none, Optional<String> speedOfAnswer) {
    QueueRate score = rates.score(none);
    return new QueueRule(
        score,
        rates.rates(),
        limits.level(),
        limits.method(),
        speedOfAnswer,
        speedOfAnswer.map(id -> calls.target()),
        speedOfAnswer.map(id -> calls.shortAbandon()),
        totals.tellAvailable());
  }

  /** What stands below the options in the help. */
  public static String[] footer() {
    return new String[] {"", "Rates: " + new QueueRateOptions().names()};
  }
}
