package io.cxmetrics.survey;

import static com.google.common.base.Strings.lenientFormat;

import io.cxmetrics.scale.Band;
import io.cxmetrics.scale.Question;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.stats.Comparison;
import io.cxmetrics.stats.ConfidenceLevel;
import io.cxmetrics.stats.Estimate;
import io.cxmetrics.tally.RatingDistribution;
import java.util.Objects;
import java.util.Optional;

/**
 * What the metrics on ratings share: a name, the question that they are about, what is computed and
 * at which level.
 */
record SurveyRule(
    String name, Question question, RatingStatistic statistic, ConfidenceLevel level) {

  SurveyRule {
    Objects.requireNonNull(level, "level");
  }

  SurveyRule with(RatingStatistic newStatistic) {
    return new SurveyRule(name, question, newStatistic, level);
  }

  SurveyRule with(ConfidenceLevel newLevel) {
    return new SurveyRule(name, question, statistic, newLevel);
  }

  /** Checks that the rule applies to a scale, bands included, and gives its definition there. */
  String definition(RatingScale scale) {
    requireQuestion(name, question, scale);
    scale.requireFits(statistic.bands().on(scale));
    statistic.requireApplies(scale);
    return name + "." + statistic.id(scale) + "/" + scale.id();
  }

  long base(RatingDistribution ratings) {
    return statistic.base(ratings);
  }

  long count(Band band, RatingDistribution ratings) {
    return ratings.count(band, statistic.bands().on(ratings.scale()));
  }

  Optional<Estimate> estimate(RatingDistribution ratings) {
    return base(ratings) == 0 ? Optional.empty() : Optional.of(statistic.estimate(ratings, level));
  }

  @Override
  public String toString() {
    return name + ", " + statistic + ", " + level;
  }

  static void requireQuestion(String metric, Question question, RatingScale scale) {
    if (scale.question() != question) {
      throw new IllegalArgumentException(
          lenientFormat(
              "%s needs a scale that asks for %s, but %s asks for %s",
              metric, question, scale.id(), scale.question()));
    }
  }

  static Comparison compare(SurveyResult before, SurveyResult after) {
    if (!before.scale().equals(after.scale())) {
      throw new IllegalArgumentException(
          lenientFormat(
              "cannot compare answers on different scales: %s and %s",
              before.scale(), after.scale()));
    }
    return new Comparison(
        before.definition(), before.estimate(), before.n(), after.estimate(), after.n());
  }
}
