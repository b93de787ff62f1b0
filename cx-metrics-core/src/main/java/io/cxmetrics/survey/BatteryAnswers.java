package io.cxmetrics.survey;

/**
 * The answers of respondents to an {@link ItemBattery}: the immutable snapshot of a {@link
 * BatteryTally}. Answers to one battery form a commutative monoid under {@link #merge}, with the
 * empty ones as identity.
 */
public final class BatteryAnswers {

  private final ItemBattery battery;
  private final ItemMoments moments;

  /** Takes the moments over; the caller must not keep them. */
  BatteryAnswers(ItemBattery battery, ItemMoments moments) {
    this.battery = battery;
    this.moments = moments;
  }

  /**
   * The answers of the respondents of this one and another.
   *
   * @param other answers to the same battery
   * @return all of them
   * @throws IllegalArgumentException if the batteries differ; the message names both
   * @throws ArithmeticException if sums over so many respondents might exceed a long
   */
  public BatteryAnswers merge(BatteryAnswers other) {
    return BatteryTally.of(battery).merge(this).merge(other).snapshot();
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
   * The respondents.
   *
   * @return at least 0, those without any answer included
   */
  public long respondents() {
    return moments.respondents();
  }

  /** For this package, which does not change them. */
  ItemMoments moments() {
    return moments;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BatteryAnswers answers
        && battery.equals(answers.battery)
        && moments.equals(answers.moments);
  }

  @Override
  public int hashCode() {
    return 31 * battery.hashCode() + moments.hashCode();
  }

  @Override
  public String toString() {
    return respondents() + " respondents to " + battery.id();
  }
}
