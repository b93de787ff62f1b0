package io.cxmetrics.cli.journey;

import io.cxmetrics.journey.JourneyScore;
import io.cxmetrics.journey.Resampling;
import io.cxmetrics.stats.BootstrapInterval;
import io.cxmetrics.stats.CompositeInterval;
import io.cxmetrics.stats.IntervalMethod;
import java.util.Optional;

/**
 * What is made of the answers along a journey.
 *
 * @param score how it is scored
 * @param target the score that each touchpoint should have
 * @param resampling how respondents are drawn anew for the certainty of ranks, if they are
 */
record JourneyRule(JourneyScore score, double target, Optional<Resampling> resampling) {

  /** How the intervals are made. */
  IntervalMethod interval() {
    return score.bootstrap().isPresent() ? BootstrapInterval.PERCENTILE : CompositeInterval.DELTA;
  }
}
