package io.cxmetrics.journey;

import io.cxmetrics.internal.Arguments;
import io.cxmetrics.tally.RatingPolicy;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Collects what respondents answered along a journey: one row a respondent, with a rating or none
 * for each touchpoint with ratings. The rows are kept, 2 bytes a touchpoint, since a mean by
 * respondent and every interval of a score over several touchpoints depend on who gave which
 * answers together. Tallies of one model merge exactly: the order of respondents has no meaning,
 * and snapshots do not have it.
 *
 * <p>No answer is the common case in a journey, so {@link #NO_ANSWER} and the declared missing
 * codes are no error under either policy. A rating off its scale is refused, or left out and
 * counted, as the {@link RatingPolicy} says. A call that throws leaves the tally as it was.
 *
 * <p>Mutable and not thread-safe: one thread at a time, or a tally a thread and {@link #merge}.
 */
public final class JourneyTally {

  /** Stands for "no answer" in a row or a column. */
  public static final int NO_ANSWER = Integer.MIN_VALUE;

  private static final int FIRST_CAPACITY = 16;

  private final JourneyModel model;
  private final RatingPolicy policy;
  private final List<Touchpoint> touchpoints;
  private final int[] missingCodes;
  private short[][] columns;
  private int capacity = FIRST_CAPACITY;
  private int respondents;

  private JourneyTally(JourneyModel model, RatingPolicy policy) {
    this.model = Objects.requireNonNull(model, "model");
    this.policy = Objects.requireNonNull(policy, "policy");
    this.touchpoints = model.ratedTouchpoints();
    this.missingCodes = policy.missingCodes().stream().mapToInt(Integer::intValue).toArray();
    this.columns = new short[touchpoints.size()][FIRST_CAPACITY];
  }

  /**
   * An empty tally under the strict policy.
   *
   * @param model the journey
   * @return the tally
   */
  public static JourneyTally of(JourneyModel model) {
    return new JourneyTally(model, RatingPolicy.strict());
  }

  /**
   * An empty tally.
   *
   * @param model the journey
   * @param policy what to do with ratings that cannot count, and the codes for "no answer"
   * @return the tally
   */
  public static JourneyTally of(JourneyModel model, RatingPolicy policy) {
    return new JourneyTally(model, policy);
  }

  /**
   * Adds one respondent.
   *
   * @param ratings one for each touchpoint, in the order of {@link JourneyModel#ratedTouchpoints};
   *     {@link #NO_ANSWER} where there is none
   * @return this tally
   * @throws IllegalArgumentException if there are not as many ratings as touchpoints with ratings,
   *     or one is off its scale and the policy strict
   * @throws ArithmeticException if there are more respondents than an array can hold
   */
  public JourneyTally add(int... ratings) {
    requireColumns("ratings", ratings.length);
    ensureCapacity(1);
    for (int i = 0; i < ratings.length; i++) {
      columns[i][respondents] = code(i, ratings[i], respondents);
    }
    respondents++;
    return this;
  }

  /**
   * Adds many respondents from columns.
   *
   * @param ratings one column for each touchpoint, in the order of {@link
   *     JourneyModel#ratedTouchpoints}, all of one length; {@link #NO_ANSWER} where there is no
   *     answer
   * @return this tally
   * @throws IllegalArgumentException if there are not as many columns as touchpoints with ratings,
   *     they differ in length, or a rating is off its scale and the policy strict; the message
   *     gives its position
   * @throws ArithmeticException if there are more respondents than an array can hold
   */
  public JourneyTally addAll(int[]... ratings) {
    requireColumns("columns", ratings.length);
    int rows = ratings.length == 0 ? 0 : ratings[0].length;
    for (int i = 1; i < ratings.length; i++) {
      if (ratings[i].length != rows) {
        throw new IllegalArgumentException(
            "column of touchpoint \""
                + touchpoints.get(i).name()
                + "\" has "
                + ratings[i].length
                + " ratings, and that of \""
                + touchpoints.get(0).name()
                + "\" "
                + rows);
      }
    }
    ensureCapacity(rows);
    for (int i = 0; i < ratings.length; i++) {
      for (int row = 0; row < rows; row++) {
        columns[i][respondents + row] = code(i, ratings[i][row], row);
      }
    }
    respondents += rows;
    return this;
  }

  /**
   * Adds the respondents of another tally of the same model.
   *
   * @param other the other; it is not changed, and may be this tally itself
   * @return this tally
   * @throws IllegalArgumentException if its model differs
   * @throws ArithmeticException if there are more respondents than an array can hold
   */
  public JourneyTally merge(JourneyTally other) {
    return append(other.model, other.columns, other.respondents);
  }

  /**
   * Adds the respondents of a snapshot of the same model.
   *
   * @param other the snapshot
   * @return this tally
   * @throws IllegalArgumentException if its model differs
   * @throws ArithmeticException if there are more respondents than an array can hold
   */
  public JourneyTally merge(JourneyAnswers other) {
    return append(other.model(), other.columns(), other.respondents());
  }

  /**
   * The respondents so far.
   *
   * @return at least 0, those without any answer included
   */
  public int respondents() {
    return respondents;
  }

  /**
   * The journey.
   *
   * @return the model
   */
  public JourneyModel model() {
    return model;
  }

  /**
   * What was collected so far, as a value.
   *
   * @return the answers
   */
  public JourneyAnswers snapshot() {
    return new JourneyAnswers(
        model, AnswerRows.sorted(columns, respondents, touchpoints), respondents);
  }

  @Override
  public String toString() {
    return respondents + " respondents at " + touchpoints.size() + " touchpoints";
  }

  private JourneyTally append(JourneyModel otherModel, short[][] added, int rows) {
    if (!model.equals(otherModel)) {
      throw new IllegalArgumentException(
          "cannot merge answers along different journeys: " + model + " and " + otherModel);
    }
    ensureCapacity(rows);
    for (int i = 0; i < columns.length; i++) {
      System.arraycopy(added[i], 0, columns[i], respondents, rows);
    }
    respondents += rows;
    return this;
  }

  private short code(int touchpoint, int rating, int position) {
    if (rating == NO_ANSWER
        || (missingCodes.length > 0 && Arrays.binarySearch(missingCodes, rating) >= 0)) {
      return AnswerRows.MISSING;
    }
    Touchpoint rated = touchpoints.get(touchpoint);
    if (rated.scale().contains(rating)) {
      return (short) rated.rated().step(rating);
    }
    if (policy.isLenient()) {
      return AnswerRows.OFF_SCALE;
    }
    throw new IllegalArgumentException(
        "rating "
            + rating
            + " of touchpoint \""
            + rated.name()
            + "\" is off "
            + rated.scale().inWords()
            + ", at position "
            + position);
  }

  private void requireColumns(String what, int got) {
    if (got != columns.length) {
      throw new IllegalArgumentException(
          "there must be " + columns.length + " " + what + ", one for each touchpoint, got " + got);
    }
  }

  private void ensureCapacity(int added) {
    int needed = Math.addExact(respondents, added);
    if (needed > Arguments.MAX_ARRAY_LENGTH) {
      throw new ArithmeticException("more respondents than an array can hold: " + needed);
    }
    if (needed > capacity) {
      long grown = Math.max(needed, (long) capacity + (capacity >> 1));
      int length = (int) Math.min(grown, Arguments.MAX_ARRAY_LENGTH);
      columns =
          Arrays.stream(columns)
              .map(column -> Arrays.copyOf(column, length))
              .toArray(short[][]::new);
      capacity = length;
    }
  }
}
