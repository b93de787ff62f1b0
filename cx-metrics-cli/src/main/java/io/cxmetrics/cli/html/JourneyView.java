package io.cxmetrics.cli.html;

import io.cxmetrics.stats.ConfidenceInterval;
import io.cxmetrics.stats.Estimate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * What is drawn of a journey: of all respondents, or of a segment.
 *
 * @param name the segment, or what all together are called
 * @param score the score of the journey, or nothing
 * @param respondents all respondents
 * @param target the score that touchpoints should have
 * @param lowestIsClear whether the lowest stage is so beyond chance
 * @param stages the stages along the path
 */
public record JourneyView(
    String name,
    Score score,
    long respondents,
    double target,
    boolean lowestIsClear,
    List<StageView> stages) {

  /** Copies the stages. */
  public JourneyView {
    stages = List.copyOf(stages);
  }

  /**
   * A score, or why there is none.
   *
   * @param estimate the score from 0 to 100, or nothing
   * @param reason why there is none, in words; empty if there is one
   */
  public record Score(Optional<Estimate> estimate, String reason) {

    /** The score as text. */
    String text() {
      return estimate.map(score -> Decimals.score(score.value())).orElse("\u2013");
    }

    /** The interval as text; where there is no score, why. */
    String interval() {
      return estimate.isEmpty() ? reason : limits().map(Score::words).orElse("no interval");
    }

    /** The limits, if there are any. */
    Optional<ConfidenceInterval> limits() {
      return estimate.flatMap(Estimate::interval);
    }

    private static String words(ConfidenceInterval limits) {
      return Decimals.score(limits.lower()) + " to " + Decimals.score(limits.upper());
    }
  }

  /**
   * A stage.
   *
   * @param name what it is called
   * @param score its score
   * @param n how many have an answer in it, as text
   * @param weight its share in the journey
   * @param reach the share of respondents who have an answer in it, if that is known
   * @param note how surely it is the lowest, in words; empty if it is not
   * @param touchpoints its touchpoints
   * @param channels its score by channel; none if there are no channels
   */
  public record StageView(
      String name,
      Score score,
      String n,
      double weight,
      OptionalDouble reach,
      String note,
      List<TouchpointView> touchpoints,
      List<ChannelView> channels) {

    /** Copies the lists. */
    public StageView {
      touchpoints = List.copyOf(touchpoints);
      channels = List.copyOf(channels);
    }
  }

  /**
   * A touchpoint.
   *
   * @param name what it is called
   * @param score its score
   * @param n how many rated it, as text
   * @param weight its share in the stage
   * @param reach the share of respondents who rated it, if that is known
   * @param lost the points that the journey loses here; nothing if it reaches the target
   * @param excluded what does not count, in words
   */
  public record TouchpointView(
      String name,
      Score score,
      String n,
      double weight,
      OptionalDouble reach,
      OptionalDouble lost,
      String excluded) {}

  /**
   * A channel in a stage.
   *
   * @param name what it is called
   * @param score its score there
   * @param breaks whether it is the one that differs most from the others
   */
  public record ChannelView(String name, double score, boolean breaks) {}

  /** The stage with the lowest score, if any has one. */
  Optional<StageView> lowest() {
    return stages.stream()
        .filter(stage -> stage.score().estimate().isPresent())
        .min(Comparator.comparingDouble(stage -> stage.score().estimate().orElseThrow().value()));
  }

  /** The journey in words, for those who do not see it drawn. */
  String description() {
    String path =
        stages.stream()
            .map(stage -> words(stage))
            .collect(Collectors.joining("; ", stages.size() + " stages in order: ", ". "));
    return path + lowest().map(stage -> "Lowest: " + stage.name() + ". ").orElse("") + pain();
  }

  private static String words(StageView stage) {
    return "%s %s (%s)".formatted(stage.name(), stage.score().text(), stage.score().interval());
  }

  private String pain() {
    String points =
        stages.stream()
            .flatMap(stage -> stage.touchpoints().stream())
            .filter(touchpoint -> touchpoint.lost().isPresent())
            .map(
                touchpoint ->
                    touchpoint.name() + " loses " + Decimals.score(touchpoint.lost().getAsDouble()))
            .collect(Collectors.joining("; "));
    return points.isEmpty()
        ? "All touchpoints reach the target of " + Decimals.score(target) + "."
        : "Below the target of " + Decimals.score(target) + ": " + points + ".";
  }
}
