package io.cxmetrics.cli.journey;

import io.cxmetrics.cli.message.Text;
import io.cxmetrics.journey.AcrossStages;
import io.cxmetrics.journey.JourneyScore;
import io.cxmetrics.journey.StageWeighting;
import io.cxmetrics.journey.WithinStage;

/** What the rules of a journey are called on the command line and in results. */
final class JourneyIds {

  private JourneyIds() {}

  static String of(WithinStage rule) {
    return switch (rule) {
      case TOUCHPOINT_MEANS -> "touchpoint-means";
      case POOLED_ANSWERS -> "pooled";
      case RESPONDENT_MEANS -> "respondents";
    };
  }

  static String of(AcrossStages rule) {
    return rule == AcrossStages.WORST_STAGE ? "worst" : Text.id(rule);
  }

  static String of(StageWeighting weighting) {
    return weighting == StageWeighting.BY_VOLUME ? "volume" : "declared";
  }

  /** The rules that make a score, such as journey.touchpoint-means.arithmetic.declared. */
  static String definition(JourneyScore rules) {
    return String.join(
        ".", "journey", of(rules.within()), of(rules.across()), of(rules.weighting()));
  }
}
