package io.cxmetrics.journey;

import io.cxmetrics.journey.JourneyOutcome.Scored;
import io.cxmetrics.stats.ConfidenceLevel;
import io.cxmetrics.stats.Estimate;
import io.cxmetrics.stats.ShrinkageInterval;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Scores of channels with small samples shrunk toward the mean.
 *
 * <p>With V = within / n, A = between and W = 1 / (V + A), a gap from the mean is shrunk by {@code
 * B = (k − 3)/(k − 1) · V W}, and its variance is {@code V (1 − (1 − W/ΣW) B) + 2/(k − 3) · B² W/W̄
 * · gap²}, W̄ being 1 / (V̄ + A) and V̄ the mean of V by W: C. N. Morris, <i>Parametric empirical
 * Bayes inference</i>, Journal of the American Statistical Association 78:47–55, 1983, section 5.
 * With three channels or fewer nothing is shrunk, since nothing is won by it.
 */
final class ChannelShrinkage {

  private final int channels;
  private final ChannelVariance variance;
  private final double weights;

  /** The mean of the variances of scores, by weight. */
  private final double meanError;

  private ChannelShrinkage(Collection<Scored> scored, double within, double between) {
    this.channels = scored.size();
    double sum = 0;
    double errors = 0;
    double sumOfWeights = 0;
    for (Scored channel : scored) {
      double weight = weight(within, between, channel.respondents());
      sum += weight * channel.score();
      errors += weight * within / channel.respondents();
      sumOfWeights += weight;
    }
    this.weights = sumOfWeights;
    this.meanError = errors / sumOfWeights;
    this.variance = new ChannelVariance(within, between, sum / sumOfWeights);
  }

  /** Empty with fewer than two channels, without a standard error, or where nobody was asked. */
  static Optional<ChannelShrinkage> of(Collection<Scored> scored) {
    double degrees = 0;
    double squaresWithin = 0;
    double n = 0;
    double sum = 0;
    double squaredCounts = 0;
    for (Scored channel : scored) {
      double respondents = channel.respondents();
      if (respondents == 0) {
        return Optional.empty();
      }
      OptionalDouble error = channel.estimate().standardError();
      if (error.isPresent()) {
        degrees += respondents - 1;
        squaresWithin += (respondents - 1) * respondents * Math.pow(error.getAsDouble(), 2);
      }
      n += respondents;
      sum += respondents * channel.score();
      squaredCounts += respondents * respondents;
    }
    if (scored.size() < 2 || degrees == 0) {
      return Optional.empty();
    }
    double squaresBetween = 0;
    for (Scored channel : scored) {
      squaresBetween += channel.respondents() * Math.pow(channel.score() - sum / n, 2);
    }
    double within = squaresWithin / degrees;
    double typicalCount = (n - squaredCounts / n) / (scored.size() - 1);
    double between = Math.max(0, (squaresBetween / (scored.size() - 1) - within) / typicalCount);
    return Optional.of(new ChannelShrinkage(scored, within, between));
  }

  /** What a channel counts in the mean: where nothing varies, all respondents count alike. */
  private static double weight(double within, double between, long respondents) {
    double error = between + within / respondents;
    return error == 0 ? respondents : 1 / error;
  }

  ChannelVariance variance() {
    return variance;
  }

  Estimate gap(Scored channel, ConfidenceLevel level) {
    double own = variance.within() / channel.respondents();
    double weight = weight(variance.within(), variance.between(), channel.respondents());
    double raw = channel.score() - variance.mean();
    double shrunkBy = 0;
    double doubt = 0;
    if (channels > 3) {
      shrunkBy = (channels - 3.0) / (channels - 1) * own * weight;
      double ratio = (meanError + variance.between()) * weight;
      doubt = 2.0 / (channels - 3) * shrunkBy * shrunkBy * ratio * raw * raw;
    }
    double error = Math.sqrt(own * (1 - (1 - weight / weights) * shrunkBy) + doubt);
    double gap = (1 - shrunkBy) * raw;
    return new Estimate(
        gap,
        OptionalDouble.of(error),
        Optional.of(ShrinkageInterval.EMPIRICAL_BAYES.interval(gap, error, level)));
  }
}
