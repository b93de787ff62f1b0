package io.cxmetrics.stats;

/**
 * A way to compute a confidence interval. Each kind of estimate has its own family: {@link
 * ProportionInterval} for a share, {@link NetInterval} for the difference of two shares of one
 * sample, {@link MeanInterval} for a mean, {@link CompositeInterval} for a function of several
 * means, {@link SurvivalInterval} for a point of a survival curve, {@link DifferenceInterval} for
 * the difference of two samples, {@link ShrinkageInterval} for one of several groups, {@link
 * BootstrapInterval} for any estimate that was computed again from drawn samples.
 */
public sealed interface IntervalMethod
    permits ProportionInterval,
        NetInterval,
        MeanInterval,
        CompositeInterval,
        SurvivalInterval,
        DifferenceInterval,
        ShrinkageInterval,
        BootstrapInterval {

  /**
   * The name that results and the command line use, such as {@code wilson}.
   *
   * @return lower-case letters and hyphens
   */
  String id();
}
