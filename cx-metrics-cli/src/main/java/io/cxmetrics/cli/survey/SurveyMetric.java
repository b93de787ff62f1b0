package io.cxmetrics.cli.survey;

import io.cxmetrics.cli.command.IntervalMethods;
import io.cxmetrics.cli.message.UsageException;
import io.cxmetrics.cli.output.Unit;
import io.cxmetrics.scale.Bands;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.stats.ConfidenceLevel;
import io.cxmetrics.stats.IntervalMethod;
import io.cxmetrics.stats.NetInterval;
import io.cxmetrics.survey.CustomerEffortScore;
import io.cxmetrics.survey.CustomerSatisfaction;
import io.cxmetrics.survey.NetPromoterScore;
import io.cxmetrics.survey.SurveyResult;
import io.cxmetrics.tally.RatingCounts;
import java.util.List;
import java.util.function.Function;

/**
 * A metric of core as the user chose it, with what a report says about it.
 *
 * @param id {@code nps}, {@code csat} or {@code ces}
 * @param scale the scale of the answers
 * @param unit the unit of the score
 * @param bands which points count as positive, neutral and negative
 * @param level the confidence level
 * @param method the interval method
 * @param rule the metric itself
 */
record SurveyMetric(
    String id,
    RatingScale scale,
    Unit unit,
    Bands bands,
    ConfidenceLevel level,
    IntervalMethod method,
    Function<RatingCounts, SurveyResult> rule) {

  /** The net promoter score. It has no boxes and no other statistic to choose. */
  static SurveyMetric nps(MetricOptions options) {
    NetInterval method = IntervalMethods.choose(List.of(NetInterval.values()), options.interval());
    NetPromoterScore metric =
        NetPromoterScore.standard().withLevel(options.level()).withInterval(method);
    return new SurveyMetric(
        "nps",
        options.scale(),
        Unit.POINTS,
        options.scale().bands(),
        options.level(),
        method,
        metric::calculate);
  }

  /** Customer satisfaction; the share of satisfied answers unless chosen otherwise. */
  static SurveyMetric csat(MetricOptions options) {
    Statistic statistic = options.statistic() == null ? Statistic.SHARE : options.statistic();
    Bands bands = options.bands();
    CustomerSatisfaction metric =
        switch (statistic) {
          case SHARE -> CustomerSatisfaction.standard();
          case NET -> CustomerSatisfaction.netBox(bands.best(), bands.worst());
          case MEAN -> CustomerSatisfaction.mean();
          case INDEX -> CustomerSatisfaction.index();
        };
    IntervalMethod method = statistic.method(options.interval());
    CustomerSatisfaction chosen =
        metric.withBands(bands).withLevel(options.level()).withInterval(method);
    return of("csat", options, statistic, method, chosen::calculate);
  }

  /** Customer effort; the published figure of the scale unless chosen otherwise. */
  static SurveyMetric ces(MetricOptions options) {
    Statistic statistic = options.statistic() == null ? usualCes(options) : options.statistic();
    Bands bands = options.bands();
    CustomerEffortScore metric =
        switch (statistic) {
          case SHARE -> CustomerEffortScore.topBox(bands.best());
          case NET -> CustomerEffortScore.netEasy(bands.best(), bands.worst());
          case MEAN -> CustomerEffortScore.mean();
          case INDEX -> throw new UsageException("--statistic: ces has no index");
        };
    IntervalMethod method = statistic.method(options.interval());
    CustomerEffortScore chosen =
        metric.withBands(bands).withLevel(options.level()).withInterval(method);
    return of("ces", options, statistic, method, chosen::calculate);
  }

  /** The standard of the scale, of which CES 1.0 is a mean; who asks for boxes wants a share. */
  private static Statistic usualCes(MetricOptions options) {
    boolean version1 =
        CustomerEffortScore.standard(options.scale()).equals(CustomerEffortScore.version1());
    return version1 && options.box() == null ? Statistic.MEAN : Statistic.SHARE;
  }

  private static SurveyMetric of(
      String id,
      MetricOptions options,
      Statistic statistic,
      IntervalMethod method,
      Function<RatingCounts, SurveyResult> rule) {
    return new SurveyMetric(
        id, options.scale(), statistic.unit(), options.bands(), options.level(), method, rule);
  }

  /** Applies the metric. */
  SurveyResult calculate(RatingCounts ratings) {
    return rule.apply(ratings);
  }
}
