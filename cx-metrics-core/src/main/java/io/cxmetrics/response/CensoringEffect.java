package io.cxmetrics.response;

import io.cxmetrics.stats.SurvivalPercentile;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What leaving out the waits that go on does to a percentile. Both figures are by {@link
 * io.cxmetrics.stats.QuantileRule#NEAREST_RANK}, so that nothing but those waits tells them apart.
 *
 * @param p the share, above 0 and at most 1
 * @param answeredOnly the percentile of the waits that have ended; empty if none has
 * @param all the percentile with those that go on
 */
public record CensoringEffect(double p, Optional<Duration> answeredOnly, SurvivalPercentile all) {

  /**
   * Checks that nothing is null.
   *
   * @param p the share, above 0 and at most 1
   * @param answeredOnly the percentile of the waits that have ended; empty if none has
   * @param all the percentile with those that go on
   */
  public CensoringEffect {
    Objects.requireNonNull(answeredOnly, "answeredOnly");
    Objects.requireNonNull(all, "all");
  }

  /**
   * How much longer it is with the waits that go on.
   *
   * @return at least zero; empty where either is not known: it is then longer by more than was
   *     observed
   */
  public Optional<Duration> difference() {
    return all.value().flatMap(time -> answeredOnly.map(time::minus));
  }
}
