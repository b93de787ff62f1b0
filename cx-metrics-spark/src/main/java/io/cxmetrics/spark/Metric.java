package io.cxmetrics.spark;

import io.cxmetrics.scale.Direction;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.stats.ConfidenceLevel;
import io.cxmetrics.survey.CustomerEffortScore;
import io.cxmetrics.survey.CustomerSatisfaction;
import io.cxmetrics.survey.NetPromoterScore;
import io.cxmetrics.survey.SurveyResult;
import io.cxmetrics.tally.RatingDistribution;

/** The metrics on ratings under their names in SQL, each as core's standard one. */
enum Metric {
  /** {@link NetPromoterScore#standard}. */
  NPS("nps", RatingScales.NPS_0_10) {
    @Override
    void requireApplies(RatingScale scale) {
      NetPromoterScore.standard().definition(scale);
    }

    @Override
    Numerator numerator(RatingScale scale) {
      return Numerator.NET;
    }

    @Override
    SurveyResult calculate(RatingDistribution ratings, ConfidenceLevel level) {
      return NetPromoterScore.standard().withLevel(level).calculate(ratings);
    }
  },

  /** {@link CustomerSatisfaction#standard}. */
  CSAT("csat", RatingScales.CSAT_1_5) {
    @Override
    void requireApplies(RatingScale scale) {
      CustomerSatisfaction.standard().definition(scale);
    }

    @Override
    Numerator numerator(RatingScale scale) {
      return Numerator.POSITIVE;
    }

    @Override
    SurveyResult calculate(RatingDistribution ratings, ConfidenceLevel level) {
      return CustomerSatisfaction.standard().withLevel(level).calculate(ratings);
    }
  },

  /**
   * {@link CustomerEffortScore#version2} on scales where higher is better, {@link
   * CustomerEffortScore#version1} on those where lower is.
   */
  CES("ces", RatingScales.CES_2) {
    @Override
    void requireApplies(RatingScale scale) {
      version(scale).definition(scale);
    }

    @Override
    Numerator numerator(RatingScale scale) {
      return isShare(scale) ? Numerator.POSITIVE : Numerator.SUM;
    }

    @Override
    SurveyResult calculate(RatingDistribution ratings, ConfidenceLevel level) {
      return version(ratings.scale()).withLevel(level).calculate(ratings);
    }

    private static CustomerEffortScore version(RatingScale scale) {
      return isShare(scale) ? CustomerEffortScore.version2() : CustomerEffortScore.version1();
    }

    private static boolean isShare(RatingScale scale) {
      return scale.direction() == Direction.HIGHER_IS_BETTER;
    }
  };

  private final String function;
  private final String defaultScaleId;

  Metric(String function, RatingScale defaultScale) {
    this.function = function;
    this.defaultScaleId = defaultScale.id();
  }

  /** The name of the aggregate in SQL. */
  String function() {
    return function;
  }

  RatingScale defaultScale() {
    return RatingScales.byId(defaultScaleId);
  }

  /**
   * Checks that the metric applies to a scale.
   *
   * @throws IllegalArgumentException if it does not; the message says why
   */
  abstract void requireApplies(RatingScale scale);

  /** What the score on a scale has above the line; below it is n. */
  abstract Numerator numerator(RatingScale scale);

  /** Core's result for a distribution on a scale of the metric. */
  abstract SurveyResult calculate(RatingDistribution ratings, ConfidenceLevel level);
}
