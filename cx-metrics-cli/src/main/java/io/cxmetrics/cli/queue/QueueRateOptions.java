package io.cxmetrics.cli.queue;

import io.cxmetrics.cli.message.Text;
import io.cxmetrics.cli.message.UsageException;
import io.cxmetrics.contact.QueueCounts;
import io.cxmetrics.contact.QueueRate;
import io.cxmetrics.contact.QueueRates;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rates are made of the counts of a queue, and which of them is the score. */
final class QueueRateOptions {

  @Option(
      names = "--rate",
      paramLabel = "NAME",
      description = "The rate that is the score; see below.")
  private @Nullable String rate;

  @Option(
      names = "--with-flow-outs",
      description = "service-level-genesys: what flowed out is a miss.")
  private boolean withFlowOuts;

  @Option(
      names = "--without-short",
      description = "service-level-genesys: short abandons are ignored.")
  private boolean withoutShort;

  @Option(
      names = "--without-abandons",
      description = "service-level-genesys: all abandons are ignored.")
  private boolean withoutAbandons;

  /** The name of a rate on the command line and in results; switches stand behind a dot. */
  static String name(QueueRate rate) {
    return rate.id().replaceFirst("[.].*", "");
  }

  /** All rates. */
  List<QueueRate> rates() {
    List<QueueRate> rates = new ArrayList<>(QueueRates.serviceLevels());
    rates.add(QueueRates.genesysServiceLevel(withFlowOuts, withoutShort, withoutAbandons));
    rates.add(QueueRates.ABANDONMENT);
    rates.add(QueueRates.ABANDONMENT_WITHOUT_SHORT);
    rates.add(QueueRates.ABANDONMENT_AFTER_TARGET);
    rates.add(QueueRates.ANSWER_RATE);
    rates.add(QueueRates.SHORT_ABANDONS);
    return rates;
  }

  /**
   * The rate that is the score. Where none is chosen, every abandon is a miss; and where nothing is
   * known of waiting times, being answered is all that counts.
   *
   * @param none counts of nothing that tell apart what those of the file do
   * @throws UsageException if there is no such rate, or the file does not tell what it needs
   */
  QueueRate score(QueueCounts none) {
    QueueRate usual = none.byTarget() ? QueueRates.SERVICE_LEVEL_F3 : QueueRates.ANSWER_RATE;
    QueueRate chosen = rate == null ? usual : withName(rate);
    try {
      chosen.calculate(none);
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "--rate: %s needs --answered-within, --abandoned-within and --abandoned-short"
              .formatted(name(chosen)));
    }
    return chosen;
  }

  private QueueRate withName(String name) {
    return rates().stream()
        .filter(known -> name(known).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "--rate: no rate %s; there are %s".formatted(Text.quote(name), names())));
  }

  /** The names of all rates. */
  String names() {
    return rates().stream().map(QueueRateOptions::name).collect(Collectors.joining(", "));
  }
}
