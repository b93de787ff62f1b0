package io.cxmetrics.survey;

import io.cxmetrics.stats.ConfidenceInterval;
import io.cxmetrics.stats.Estimate;
import io.cxmetrics.stats.InsufficientDataException;
import io.cxmetrics.tally.ExclusionReason;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One score of a {@link BatteryResult}: of an item, of a dimension or overall. No answers are not a
 * score of 0: {@link #estimate} is then empty, and {@link #score()} throws.
 *
 * @param name the item, the dimension, or the id of the battery
 * @param definition what was applied; for an item or a dimension with its name after a {@code #}
 * @param n the answers to the item; of several items the fewest answers to one of them
 * @param excluded the answers to its items that do not count, by reason; reasons that did not occur
 *     are absent
 * @param estimate the score with its standard error and interval, in the unit of the {@link
 *     ItemScore}; empty where nobody answered one of its items
 */
public record BatteryFigure(
    String name,
    String definition,
    long n,
    Map<ExclusionReason, Long> excluded,
    Optional<Estimate> estimate) {

  /**
   * Checks that nothing is null.
   *
   * @param name the item, the dimension, or the id of the battery
   * @param definition what was applied
   * @param n the answers to the item; of several items the fewest answers to one of them
   * @param excluded the answers to its items that do not count, by reason
   * @param estimate the score; empty where nobody answered one of its items
   */
  public BatteryFigure {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(definition, "definition");
    Objects.requireNonNull(estimate, "estimate");
    Map<ExclusionReason, Long> copy = new EnumMap<>(ExclusionReason.class);
    copy.putAll(excluded);
    excluded = Collections.unmodifiableMap(copy);
  }

  /**
   * Whether there is a score.
   *
   * @return true if every one of its items has an answer
   */
  public boolean isDefined() {
    return estimate.isPresent();
  }

  /**
   * The score, in the unit of the {@link ItemScore}.
   *
   * @return the score, not rounded
   * @throws InsufficientDataException if nobody answered one of its items
   */
  public double score() {
    return estimate.orElseThrow(() -> tooFew("the score", 1)).value();
  }

  /**
   * The standard error of the score, in its unit.
   *
   * @return at least 0
   * @throws InsufficientDataException if an item has too few answers: below two, or one for a net
   *     share of a single item
   */
  public double standardError() {
    return estimate
        .orElseThrow(() -> tooFew("the standard error", 1))
        .standardError()
        .orElseThrow(() -> tooFew("the standard error", 2));
  }

  /**
   * The confidence interval of the score, in its unit.
   *
   * @return the interval
   * @throws InsufficientDataException as {@link #standardError}
   */
  public ConfidenceInterval interval() {
    return estimate
        .orElseThrow(() -> tooFew("the interval", 1))
        .interval()
        .orElseThrow(() -> tooFew("the interval", 2));
  }

  private InsufficientDataException tooFew(String wanted, long needed) {
    return new InsufficientDataException(definition + ": " + wanted, needed, n);
  }
}
