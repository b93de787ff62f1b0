package io.cxmetrics.contact;

import static com.google.common.base.Strings.lenientFormat;

import io.cxmetrics.tally.DurationDistribution;
import io.cxmetrics.tally.DurationTally;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Counts the contacts of a queue by what became of them and how long they waited, for {@link
 * QueueRate} and the speed of answer. Tallies with the same settings merge exactly: counted in
 * parts and merged in any order is the same as counted at once.
 *
 * <p>"Within" includes the target itself. Mutable and not thread-safe.
 *
 * <pre>{@code
 * QueueTally calls =
 *     QueueTally.of(SpeedOfAnswer.GENESYS, Duration.ofSeconds(20), Duration.ofSeconds(5));
 * calls.add(QueueCall.of(QueueOutcome.ANSWERED, Duration.ofSeconds(12)));
 * QueueRates.SERVICE_LEVEL_F3.calculate(calls.counts()).share(); // 1.0
 * }</pre>
 */
public final class QueueTally {

  private final SpeedOfAnswer convention;
  private final Duration target;
  private final Duration shortAbandon;
  private final Map<QueuePart, Long> counts = new EnumMap<>(QueuePart.class);
  private final DurationTally answerTimes;

  private QueueTally(SpeedOfAnswer convention, Duration target, Duration shortAbandon) {
    this.convention = Objects.requireNonNull(convention, "convention");
    if (shortAbandon.isNegative() || shortAbandon.compareTo(target) > 0) {
      throw new IllegalArgumentException(
          lenientFormat(
              "short abandon must be from PT0S to the target of %s, got %s", target, shortAbandon));
    }
    this.target = target;
    this.shortAbandon = shortAbandon;
    this.answerTimes = DurationTally.withTargets(target);
  }

  /**
   * An empty tally.
   *
   * @param convention what the waiting time is
   * @param target the target T of the service level
   * @param shortAbandon until when an abandon is short, from 0 to the target
   * @return the tally
   * @throws IllegalArgumentException if a duration is out of bounds
   */
  public static QueueTally of(SpeedOfAnswer convention, Duration target, Duration shortAbandon) {
    return new QueueTally(convention, target, shortAbandon);
  }

  /**
   * Counts a contact.
   *
   * @param call the contact
   * @return this tally
   * @throws IllegalArgumentException if it waited for longer than {@link DurationTally#MAX_MILLIS}
   */
  public QueueTally add(QueueCall call) {
    Duration waited = convention.waited(call);
    if (convention.averages(call.outcome())) {
      answerTimes.add(waited);
    }
    counts.merge(partOf(call.outcome(), waited), 1L, Math::addExact);
    return this;
  }

  private QueuePart partOf(QueueOutcome outcome, Duration waited) {
    boolean isWithin = waited.compareTo(target) <= 0;
    return switch (outcome) {
      case ANSWERED -> isWithin ? QueuePart.ANSWERED_WITHIN : QueuePart.ANSWERED_AFTER;
      case ABANDONED ->
          waited.compareTo(shortAbandon) <= 0
              ? QueuePart.ABANDONED_SHORT
              : isWithin ? QueuePart.ABANDONED_WITHIN : QueuePart.ABANDONED_AFTER;
      case FLOWED_OUT -> QueuePart.FLOWED_OUT;
    };
  }

  /**
   * Adds what another tally has counted.
   *
   * @param other the other; it is not changed, and may be this tally itself
   * @return this tally
   * @throws IllegalArgumentException if its settings differ; the message names both
   * @throws ArithmeticException if a count exceeds a long
   */
  public QueueTally merge(QueueTally other) {
    if (convention != other.convention
        || !target.equals(other.target)
        || !shortAbandon.equals(other.shortAbandon)) {
      throw new IllegalArgumentException(
          lenientFormat("cannot merge queues counted by %s and %s", settings(), other.settings()));
    }
    answerTimes.merge(other.answerTimes);
    Map.copyOf(other.counts).forEach((part, count) -> counts.merge(part, count, Math::addExact));
    return this;
  }

  /**
   * What became of the contacts.
   *
   * @return the counts so far
   */
  public QueueCounts counts() {
    return new QueueCounts(
        true,
        true,
        count(QueuePart.ANSWERED_WITHIN),
        count(QueuePart.ANSWERED_AFTER),
        count(QueuePart.ABANDONED_SHORT),
        count(QueuePart.ABANDONED_WITHIN),
        count(QueuePart.ABANDONED_AFTER),
        count(QueuePart.FLOWED_OUT));
  }

  private long count(QueuePart part) {
    return counts.getOrDefault(part, 0L);
  }

  /**
   * The waiting times that the convention averages; their mean is the average speed of answer, ASA.
   *
   * @return the distribution so far
   */
  public DurationDistribution answerTimes() {
    return answerTimes.snapshot();
  }

  /**
   * The definition of the speed of answer, such as {@code queue.speed-of-answer/genesys}.
   *
   * @return the id
   */
  public String speedOfAnswerDefinition() {
    return "queue.speed-of-answer/" + convention.id();
  }

  private String settings() {
    return convention.id() + ", target " + target + ", short abandons until " + shortAbandon;
  }

  @Override
  public String toString() {
    return settings() + ": " + counts();
  }
}
