package io.cxmetrics.cli.queue;

import io.cxmetrics.contact.QueueCounts;
import io.cxmetrics.contact.QueueRate;
import io.cxmetrics.stats.ConfidenceLevel;
import io.cxmetrics.stats.ProportionInterval;
import io.cxmetrics.stats.ShareResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is made of a queue.
 *
 * @param score the rate that is the score
 * @param rates all rates
 * @param level the confidence level
 * @param method the method of the intervals
 * @param speedOfAnswer the definition of the speed of answer; nothing for periods
 * @param target the target of the service level; nothing for periods, which were counted by one
 * @param shortAbandon until when an abandon is short; nothing for periods
 * @param tellsAvailable whether the time that agents were without work is known
 */
record QueueRule(
    QueueRate score,
    List<QueueRate> rates,
    ConfidenceLevel level,
    ProportionInterval method,
    Optional<String> speedOfAnswer,
    Optional<Duration> target,
    Optional<Duration> shortAbandon,
    boolean tellsAvailable) {

  /** A rate of some counts; nothing where they do not tell apart what it needs. */
  Optional<ShareResult> share(QueueRate rate, QueueCounts counts) {
    try {
      return Optional.of(rate.calculate(counts).withLevel(level).withInterval(method));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
