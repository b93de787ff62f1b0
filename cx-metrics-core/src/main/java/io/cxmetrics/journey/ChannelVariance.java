package io.cxmetrics.journey;

/**
 * The variance of a score within and between channels, by the analysis of variance of one random
 * factor with unequal groups.
 *
 * <p>With k channels of n respondents, N in all, scores s and their standard errors: within is
 * {@code Σ (n − 1) n SE² / Σ (n − 1)}, n SE² being what one respondent's share in the score varies;
 * and between is {@code (M − within) / n₀}, but not below 0, with {@code M = Σ n (s − s̄)² / (k −
 * 1)} and {@code n₀ = (N − Σ n² / N) / (k − 1)}. So between does not grow by chance where samples
 * are small. Under {@link WithinStage#RESPONDENT_MEANS} this is the analysis of variance of the
 * means of respondents.
 *
 * <p>Source: S. R. Searle, G. Casella and C. E. McCulloch, <i>Variance Components</i>, 1992,
 * chapter 3.
 *
 * @param within the variance within channels, of one respondent
 * @param between the variance between channels
 * @param mean the mean of channels, each weighted by {@code 1 / (between + within / n)}
 */
public record ChannelVariance(double within, double between, double mean) {

  /**
   * The share of the variance that lies between channels.
   *
   * <p>Also known as: intraclass correlation, ICC(1); P. E. Shrout and J. L. Fleiss, Psychological
   * Bulletin 86:420–428, 1979.
   *
   * @return {@code between / (between + within)}, from 0 to 1; 0 where nothing varies at all
   */
  public double betweenShare() {
    return between == 0 ? 0 : between / (between + within);
  }
}
