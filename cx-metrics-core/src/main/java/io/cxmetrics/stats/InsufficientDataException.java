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
    super(
        wanted
            + " needs at least "
            + needed
            + (needed == 1 ? " answer" : " answers")
            + ", got "
            + got);
  }
}
