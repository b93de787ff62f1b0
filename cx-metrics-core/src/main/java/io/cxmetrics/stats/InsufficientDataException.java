package io.cxmetrics.stats;

/**
 * A number was asked for that the data does not define, such as the score of no answers. The
 * message names the metric, what it needs and what it got.
 *
 * <p>Results tell beforehand: {@code isDefined()}, or {@code estimate()}, which is then empty.
 */
public final class InsufficientDataException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /**
   * Describes what is missing.
   *
   * @param wanted the number asked for, such as {@code nps/nps-0-10: the interval}
   * @param needed how many observations it takes
   * @param got how many there are
   */
  public InsufficientDataException(String wanted, long needed, long got) {
    this(wanted, needed, got, "answer");
  }

  /**
   * Describes what is missing where the observations are not answers.
   *
   * @param wanted the number asked for, such as {@code the mean of durations}
   * @param needed how many observations it takes
   * @param got how many there are
   * @param observation what is observed, in the singular, such as {@code duration}
   */
  public InsufficientDataException(String wanted, long needed, long got, String observation) {
    super(
        wanted
            + " needs at least "
            + needed
            + " "
            + observation
            + (needed == 1 ? "" : "s")
            + ", got "
            + got);
  }
}
