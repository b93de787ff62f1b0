package io.cxmetrics.journey;

import io.cxmetrics.stats.Estimate;
import io.cxmetrics.stats.InsufficientDataException;
import java.util.List;
import java.util.Objects;

/**
 * What became of a touchpoint, a stage or the whole journey: scored, or not scored and why. No
 * score is never a score of 0.
 */
public sealed interface JourneyOutcome {

  /**
   * Whether there is a score.
   *
   * @return true if scored
   */
  default boolean isScored() {
    return this instanceof Scored;
  }

  /**
   * The score.
   *
   * @return from 0, the worst, to 100, not rounded
   * @throws InsufficientDataException if there is none
   */
  default double score() {
    return estimate().value();
  }

  /**
   * The score with its standard error and interval.
   *
   * @return the estimate
   * @throws InsufficientDataException if there is none
   */
  Estimate estimate();

  /**
   * There is a score.
   *
   * @param estimate the score from 0 to 100, with its standard error and interval where there are
   *     two observations or more behind each mean, every metric has its standard error, and the
   *     rule has a derivative there
   * @param respondents how many have an answer in it; 0 where it is of metrics alone
   * @param answers how many answers it is over, metrics not counted
   */
  record Scored(Estimate estimate, long respondents, long answers) implements JourneyOutcome {

    /**
     * Checks the outcome.
     *
     * @param estimate the score from 0 to 100
     * @param respondents how many have an answer in it
     * @param answers how many answers it is over
     */
    public Scored {
      Objects.requireNonNull(estimate, "estimate");
    }
  }

  /**
   * There is no score.
   *
   * @param reason why
   * @param without the names of the touchpoints and metrics, or for a journey of the stages, that
   *     lack data or a score
   */
  record NotScored(Reason reason, List<String> without) implements JourneyOutcome {

    /**
     * Checks the outcome.
     *
     * @param reason why
     * @param without the names of the touchpoints and metrics, or stages, that lack data or a score
     */
    public NotScored {
      Objects.requireNonNull(reason, "reason");
      without = List.copyOf(without);
    }

    @Override
    public Estimate estimate() {
      throw new InsufficientDataException("the score of each of " + without, 1, 0);
    }
  }

  /** Why there is no score. */
  enum Reason {
    /** Nobody answered, and nothing was measured. */
    NO_ANSWERS,
    /**
     * There is data, but not everywhere, and the policy is {@link MissingPolicy#FAIL}; or stages
     * count by volume, and nobody answered.
     */
    INCOMPLETE
  }
}
