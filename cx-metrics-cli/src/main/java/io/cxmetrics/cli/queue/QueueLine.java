package io.cxmetrics.cli.queue;

import io.cxmetrics.cli.output.Numbers;
import io.cxmetrics.contact.HandleTime;
import io.cxmetrics.contact.QueueCounts;
import io.cxmetrics.contact.QueueRate;
import io.cxmetrics.contact.QueueRate.MeanOfRates;
import io.cxmetrics.stats.Estimate;
import io.cxmetrics.stats.QuantileRule;
import io.cxmetrics.stats.ShareResult;
import io.cxmetrics.tally.DurationDistribution;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One result of {@code queue}.
 *
 * @param rule what is made of the counts
 * @param segment the value of each by-column; none for the total
 * @param counts the counts
 * @param answerTimes the waiting times; nothing for periods
 * @param handleTime what agents worked
 * @param periods the counts of each period; none for calls
 * @param excluded the count of every reason for which a row does not count, 0 included
 */
record QueueLine(
    QueueRule rule,
    List<String> segment,
    QueueCounts counts,
    Optional<DurationDistribution> answerTimes,
    HandleTime handleTime,
    List<QueueCounts> periods,
    Map<QueueRefusal, Long> excluded) {

  static QueueLine of(QueueRule rule, List<String> segment, QueueSegment rows) {
    Map<QueueRefusal, Long> excluded = new EnumMap<>(QueueRefusal.class);
    for (QueueRefusal reason : QueueRefusal.values()) {
      excluded.put(reason, rows.refused().getOrDefault(reason, 0L));
    }
    return new QueueLine(
        rule,
        segment,
        rows.counts(),
        rows.answerTimes(),
        rows.handleTime(),
        rows.periods(),
        excluded);
  }

  /** A rate; nothing where the file does not tell apart what it needs. */
  Optional<ShareResult> share(QueueRate rate) {
    return rule.share(rate, counts);
  }

  Optional<Estimate> score() {
    return share(rule.score()).flatMap(ShareResult::estimate);
  }

  /** How many calls the score is over. */
  long n() {
    return share(rule.score()).orElseThrow().n();
  }

  /** The mean of the rates of the periods; nothing for calls, or if no period has a rate. */
  Optional<MeanOfRates> meanOfPeriods(QueueRate rate) {
    boolean defined =
        periods.stream()
            .anyMatch(
                period -> rule.share(rate, period).filter(ShareResult::isDefined).isPresent());
    return defined ? Optional.of(rate.meanOfRates(periods)) : Optional.empty();
  }

  OptionalDouble speedOfAnswer() {
    return waited()
        .map(times -> OptionalDouble.of(times.meanMillis()))
        .orElse(OptionalDouble.empty());
  }

  /** A percentile of the waiting times, by nearest rank. */
  OptionalDouble waited(double share) {
    return waited()
        .map(times -> OptionalDouble.of(times.percentileMillis(share, QuantileRule.NEAREST_RANK)))
        .orElse(OptionalDouble.empty());
  }

  private Optional<DurationDistribution> waited() {
    return answerTimes.filter(times -> times.count() > 0);
  }

  OptionalDouble averageHandleTime() {
    return handleTime.handled() == 0
        ? OptionalDouble.empty()
        : Numbers.millis(Optional.<Duration>of(handleTime.average()));
  }

  /**
   * The occupancy; nothing where the time without work is not known, or there is no time at all.
   */
  OptionalDouble occupancy() {
    boolean known =
        rule.tellsAvailable() && !handleTime.total().plus(handleTime.available()).isZero();
    return known ? OptionalDouble.of(handleTime.occupancy()) : OptionalDouble.empty();
  }
}
