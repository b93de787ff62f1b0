package io.cxmetrics.journey;

import io.cxmetrics.tally.ExclusionReason;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * What respondents answered along a journey: the immutable snapshot of a {@link JourneyTally}.
 * Answers of one model form a commutative monoid under {@link #merge}; the order of respondents is
 * no part of them.
 */
public final class JourneyAnswers {

  private final JourneyModel model;
  private final short[][] columns;
  private final int respondents;

  /** Takes sorted columns over; the caller must not keep them. */
  JourneyAnswers(JourneyModel model, short[][] columns, int respondents) {
    this.model = model;
    this.columns = columns;
    this.respondents = respondents;
  }

  /**
   * The answers of the respondents of this one and another.
   *
   * @param other answers along the same journey
   * @return all of them
   * @throws IllegalArgumentException if the models differ
   */
  public JourneyAnswers merge(JourneyAnswers other) {
    return JourneyTally.of(model).merge(this).merge(other).snapshot();
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
   * The respondents.
   *
   * @return at least 0, those without any answer included
   */
  public int respondents() {
    return respondents;
  }

  /** The answers that do not count in a column, by reason. */
  Map<ExclusionReason, Long> excluded(int column) {
    Map<ExclusionReason, Long> byReason = new EnumMap<>(ExclusionReason.class);
    for (short step : columns[column]) {
      if (step < 0) {
        byReason.merge(
            step == AnswerRows.MISSING ? ExclusionReason.MISSING : ExclusionReason.OFF_SCALE,
            1L,
            Long::sum);
      }
    }
    return byReason;
  }

  /** Steps from the worst point by touchpoint and row: for this package, which keeps them so. */
  short[][] columns() {
    return columns;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JourneyAnswers answers
        && model.equals(answers.model)
        && respondents == answers.respondents
        && Arrays.deepEquals(columns, answers.columns);
  }

  @Override
  public int hashCode() {
    return 31 * model.hashCode() + Arrays.deepHashCode(columns);
  }

  @Override
  public String toString() {
    return respondents() + " respondents at " + columns.length + " touchpoints";
  }
}
