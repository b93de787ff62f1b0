package io.cxmetrics.journey;

import io.cxmetrics.stats.Estimate;
import java.util.Objects;
import java.util.Optional;

/**
 * The score of one channel in a stage or the journey, and how far it is from the others.
 *
 * @param channel the name of the channel
 * @param score its score as it is, from 0 to 100
 * @param respondents how many answered there
 * @param gap its score less the mean of channels, shrunk toward 0 the more the fewer its answers,
 *     with standard error and interval; empty where the variance between channels is not defined
 */
public record ChannelScore(String channel, double score, long respondents, Optional<Estimate> gap) {

  /**
   * Checks that nothing is null.
   *
   * @param channel the name of the channel
   * @param score its score as it is
   * @param respondents how many answered there
   * @param gap its score less the mean of channels, shrunk
   */
  public ChannelScore {
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(gap, "gap");
  }
}
