package io.cxmetrics.cli.response;

import com.google.common.collect.ImmutableList;
import io.cxmetrics.response.ResponseExclusion;
import io.cxmetrics.response.ResponseTimeResult;
import io.cxmetrics.stats.ConfidenceLevel;
import io.cxmetrics.stats.Estimate;
import io.cxmetrics.stats.SurvivalCurve;
import io.cxmetrics.stats.SurvivalInterval;
import io.cxmetrics.stats.SurvivalPercentile;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One result of {@code response}, with its curve, which is made once.
 *
 * @param segment the value of each by-column; none for the total
 * @param result the result
 * @param curve the curve of the result
 */
record ResponseLine(List<String> segment, ResponseTimeResult result, SurvivalCurve curve) {

  /** The reasons that times can have; a missing target belongs to policies. */
  static final ImmutableList<ResponseExclusion> EXCLUSIONS =
      Arrays.stream(ResponseExclusion.values())
          .filter(reason -> reason != ResponseExclusion.NO_TARGET)
          .collect(ImmutableList.toImmutableList());

  private static final Duration SHORTEST = Duration.ofMillis(1);

  static ResponseLine of(List<String> segment, ResponseTimeResult result) {
    return new ResponseLine(segment, result, result.survival());
  }

  /** A percentile as core takes it. */
  private static double share(BigDecimal percentile) {
    return percentile.movePointLeft(2).doubleValue();
  }

  OptionalDouble answeredMean() {
    return result.answered() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(result.answeredTimes().meanMillis());
  }

  OptionalDouble answeredPercentile(BigDecimal percentile) {
    return result.answered() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            result
                .answeredTimes()
                .percentileMillis(share(percentile), result.metric().quantiles()));
  }

  /** The percentile of all; nothing without waits. */
  Optional<SurvivalPercentile> percentile(BigDecimal percentile) {
    return result.isDefined()
        ? Optional.of(
            curve.percentile(share(percentile), SurvivalInterval.LOG_LOG, result.metric().level()))
        : Optional.empty();
  }

  /** What the mean of all is restricted to: what was declared, or else the longest wait seen. */
  Optional<Duration> restriction(Optional<Duration> declared) {
    if (declared.isPresent() || !result.isDefined()) {
      return declared;
    }
    return Optional.of(curve.observedUntil());
  }

  /** The restricted mean of all, in milliseconds; nothing where the curve does not tell. */
  Optional<Estimate> restrictedMean(Optional<Duration> declared) {
    ConfidenceLevel level = result.metric().level();
    return restriction(declared)
        .filter(tau -> result.isDefined() && tau.compareTo(SHORTEST) >= 0)
        .flatMap(tau -> curve.restrictedMeanMillis(tau, level));
  }
}
