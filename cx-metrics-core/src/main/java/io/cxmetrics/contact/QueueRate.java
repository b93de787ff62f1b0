package io.cxmetrics.contact;

import io.cxmetrics.stats.InsufficientDataException;
import io.cxmetrics.stats.ShareResult;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * A rate of a queue: some of its parts by others. Service levels, abandonment rates and answer
 * rates are all of this form and differ in the parts; {@link QueueRates} has those that are in use.
 *
 * @param id the name, such as {@code service-level-f1}
 * @param counted the parts that have the property
 * @param base the parts that could have it, those among them
 */
public record QueueRate(String id, Set<QueuePart> counted, Set<QueuePart> base) {

  /**
   * Checks the parts.
   *
   * @param id the name
   * @param counted the parts that have the property
   * @param base the parts that could have it
   * @throws IllegalArgumentException if a part is counted that is not in the base, so that the rate
   *     could exceed 1
   */
  public QueueRate {
    counted = Set.copyOf(counted);
    base = Set.copyOf(base);
    if (!base.containsAll(counted)) {
      throw new IllegalArgumentException(
          id + " must count parts of its base " + ordered(base) + ", got " + ordered(counted));
    }
  }

  private static Set<QueuePart> ordered(Set<QueuePart> parts) {
    Set<QueuePart> all = EnumSet.noneOf(QueuePart.class);
    all.addAll(parts);
    return all;
  }

  /**
   * The rate of these counts: of a period, or of several merged, as the ratio of their totals.
   *
   * @param counts the counts
   * @return the rate, with Wilson's interval at 95 %, defined or not
   * @throws IllegalArgumentException if the counts do not tell apart what the rate needs
   */
  public ShareResult calculate(QueueCounts counts) {
    if (!counts.byTarget() && needsTarget()) {
      throw new IllegalArgumentException(definition() + " needs counts by target, got " + counts);
    }
    if (!counts.byShortAbandon() && needsShortAbandon()) {
      throw new IllegalArgumentException(
          definition() + " needs counts of short abandons, got " + counts);
    }
    return ShareResult.of(definition(), counts.count(counted), counts.count(base));
  }

  /**
   * The mean of the rates of several periods: each counts alike, however busy it was. It is not the
   * rate of all of them, for which their counts are merged; many reports print it as if it were.
   *
   * @param periods the counts of each period
   * @return the mean of those periods that have a rate, from 0 to 1
   * @throws IllegalArgumentException if the counts do not tell apart what the rate needs
   * @throws InsufficientDataException if no period has a rate
   */
  public MeanOfRates meanOfRates(Collection<QueueCounts> periods) {
    double sum = 0;
    int defined = 0;
    for (QueueCounts period : periods) {
      ShareResult rate = calculate(period);
      if (rate.isDefined()) {
        sum += rate.share();
        defined++;
      }
    }
    if (defined == 0) {
      throw new InsufficientDataException(
          definition() + ": the mean of rates", 1, 0, "period with a rate");
    }
    return new MeanOfRates(definition(), sum / defined, defined, periods.size() - defined);
  }

  /**
   * A mean of rates, each period counting alike.
   *
   * @param definition that of the rate
   * @param mean the mean, from 0 to 1
   * @param periods the periods with a rate
   * @param undefined the periods without one, which are not in the mean
   */
  public record MeanOfRates(String definition, double mean, int periods, int undefined) {}

  /**
   * The definition that results carry, such as {@code queue.service-level-f1}.
   *
   * @return the id
   */
  public String definition() {
    return "queue." + id;
  }

  /** Whether one of the sides has a part of one side of the target, and not its twin. */
  private boolean needsTarget() {
    return splits(counted) || splits(base);
  }

  private static boolean splits(Set<QueuePart> parts) {
    return parts.contains(QueuePart.ANSWERED_WITHIN) != parts.contains(QueuePart.ANSWERED_AFTER)
        || parts.contains(QueuePart.ABANDONED_WITHIN) != parts.contains(QueuePart.ABANDONED_AFTER);
  }

  private boolean needsShortAbandon() {
    return splitsShort(counted) || splitsShort(base);
  }

  private static boolean splitsShort(Set<QueuePart> parts) {
    return parts.contains(QueuePart.ABANDONED_SHORT) != parts.contains(QueuePart.ABANDONED_WITHIN);
  }
}
