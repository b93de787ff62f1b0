package io.cxmetrics.survey;

import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.tally.RatingPolicy;
import java.util.Objects;

/**
 * Counts the answers of respondents to an {@link ItemBattery}. No rows are kept: a count, a sum and
 * a sum of products for each pair of items, which is what the standard error of any weighted mean
 * of items needs, since the answers of one person depend on each other. All are whole numbers, so
 * tallies of one battery merge exactly, in any order.
 *
 * <p>An item that a respondent did not answer is left out of that item alone and counted; {@link
 * #NO_ANSWER} and the declared missing codes are no error under either policy. A rating off the
 * scale is refused, or left out and counted, as the {@link RatingPolicy} says. A call that throws
 * leaves the tally as it was.
 *
 * <p>Mutable and not thread-safe: one thread at a time, or a tally a thread and {@link #merge}.
 */
public final class BatteryTally {

  /** Stands for "no answer" among ratings. */
  public static final int NO_ANSWER = Integer.MIN_VALUE;

  private final ItemBattery battery;
  private final RatingPolicy policy;
  private final RatingScale scale;
  private final ItemMoments moments;
  private final int[] values;

  private BatteryTally(ItemBattery battery, RatingPolicy policy) {
    this.battery = Objects.requireNonNull(battery, "battery");
    this.policy = Objects.requireNonNull(policy, "policy");
    this.scale = battery.scale();
    int items = battery.items().size();
    this.moments = new ItemMoments(items, battery.score().largest(scale));
    this.values = new int[items];
  }

  /**
   * An empty tally under the strict policy.
   *
   * @param battery the battery
   * @return the tally
   */
  public static BatteryTally of(ItemBattery battery) {
    return new BatteryTally(battery, RatingPolicy.strict());
  }

  /**
   * An empty tally.
   *
   * @param battery the battery
   * @param policy what to do with ratings that cannot count, and the codes for "no answer"
   * @return the tally
   */
  public static BatteryTally of(ItemBattery battery, RatingPolicy policy) {
    return new BatteryTally(battery, policy);
  }

  /**
   * Adds one respondent.
   *
   * @param ratings one for each item, in the order of {@link ItemBattery#items}; {@link #NO_ANSWER}
   *     where there is none
   * @return this tally
   * @throws IllegalArgumentException if the battery is about gaps, if there are not as many ratings
   *     as items, or one is off the scale and the policy strict
   * @throws ArithmeticException if sums over more respondents might exceed a long
   */
  public BatteryTally add(int... ratings) {
    requireGaps(false);
    requireLength("ratings", ratings);
    for (int i = 0; i < values.length; i++) {
      int step = step("rating", i, ratings[i]);
      values[i] = step < 0 ? step : battery.score().value(step, scale);
    }
    moments.add(values);
    return this;
  }

  /**
   * Adds one respondent to a battery whose score is {@link ItemScore#GAP}. An item counts where
   * both ratings do.
   *
   * @param expectations one for each item, in the order of {@link ItemBattery#items}; {@link
   *     #NO_ANSWER} where there is none
   * @param perceptions the same
   * @return this tally
   * @throws IllegalArgumentException if the battery is not about gaps, if there are not as many
   *     ratings of either kind as items, or one is off the scale and the policy strict
   * @throws ArithmeticException if sums over more respondents might exceed a long
   */
  public BatteryTally addExpectedAndPerceived(int[] expectations, int[] perceptions) {
    requireGaps(true);
    requireLength("expectations", expectations);
    requireLength("perceptions", perceptions);
    for (int i = 0; i < values.length; i++) {
      int expected = step("expectation", i, expectations[i]);
      int perceived = step("perception", i, perceptions[i]);
      boolean counts = expected >= 0 && perceived >= 0;
      values[i] = counts ? perceived - expected : Math.min(expected, perceived);
    }
    moments.add(values);
    return this;
  }

  /**
   * Adds the respondents of another tally of the same battery.
   *
   * @param other the other; it is not changed, and may be this tally itself
   * @return this tally
   * @throws IllegalArgumentException if its battery differs
   * @throws ArithmeticException if sums over so many respondents might exceed a long
   */
  public BatteryTally merge(BatteryTally other) {
    return merge(other.battery, other.moments);
  }

  /**
   * Adds the respondents of a snapshot of the same battery.
   *
   * @param other the snapshot
   * @return this tally
   * @throws IllegalArgumentException if its battery differs
   * @throws ArithmeticException if sums over so many respondents might exceed a long
   */
  public BatteryTally merge(BatteryAnswers other) {
    return merge(other.battery(), other.moments());
  }

  /**
   * The respondents so far.
   *
   * @return at least 0, those without any answer included
   */
  public long respondents() {
    return moments.respondents();
  }

  /**
   * The battery.
   *
   * @return the battery
   */
  public ItemBattery battery() {
    return battery;
  }

  /**
   * What was counted so far, as a value.
   *
   * @return the answers
   */
  public BatteryAnswers snapshot() {
    return new BatteryAnswers(battery, moments.copy());
  }

  @Override
  public String toString() {
    return respondents() + " respondents to " + battery.id();
  }

  private BatteryTally merge(ItemBattery otherBattery, ItemMoments added) {
    if (!battery.equals(otherBattery)) {
      throw new IllegalArgumentException(
          "cannot merge answers to different batteries: " + battery + " and " + otherBattery);
    }
    moments.addAll(added);
    return this;
  }

  /** The place of a rating on the scale, or below 0 why it does not count. */
  private int step(String what, int item, int rating) {
    if (rating == NO_ANSWER || policy.isMissingCode(rating)) {
      return ItemMoments.MISSING;
    }
    if (scale.contains(rating)) {
      return rating - scale.min();
    }
    if (policy.isLenient()) {
      return ItemMoments.OFF_SCALE;
    }
    throw new IllegalArgumentException(
        what
            + " "
            + rating
            + " of item \""
            + battery.items().get(item)
            + "\" is off "
            + scale.inWords());
  }

  private void requireGaps(boolean wanted) {
    if (wanted != (battery.score() == ItemScore.GAP)) {
      throw new IllegalArgumentException(
          "battery "
              + battery.id()
              + (wanted
                  ? " takes one rating for each item"
                  : " takes an expectation and a perception for each item"));
    }
  }

  private void requireLength(String what, int[] ratings) {
    if (ratings.length != values.length) {
      throw new IllegalArgumentException(
          "there must be "
              + values.length
              + " "
              + what
              + ", one for each item of battery "
              + battery.id()
              + ", got "
              + ratings.length);
    }
  }
}
