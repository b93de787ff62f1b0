package io.cxmetrics.cli.journey;

import io.cxmetrics.cli.output.Unit;
import io.cxmetrics.journey.ChannelConsistency;
import io.cxmetrics.journey.JourneyAnswers;
import io.cxmetrics.journey.JourneyOutcome;
import io.cxmetrics.journey.JourneyOutcome.Reason;
import io.cxmetrics.journey.JourneyRanks;
import io.cxmetrics.journey.JourneyResult;
import io.cxmetrics.journey.PainPoint;
import io.cxmetrics.journey.RankCertainty;
import io.cxmetrics.journey.StageResult;
import io.cxmetrics.stats.Estimate;
import io.cxmetrics.tally.ExclusionReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * One result of {@code journey}.
 *
 * @param segment the value of each by-column; none for the total
 * @param result the scores
 * @param painPoints the touchpoints below the target, those that cost most first
 * @param excluded for each touchpoint, the count of every reason for which an answer does not
 *     count, 0 included
 * @param ranks how sure the ranks are, if respondents were drawn anew
 * @param channels how far channels differ, if there are any
 */
record JourneyLine(
    List<String> segment,
    JourneyResult result,
    List<PainPoint> painPoints,
    List<Map<ExclusionReason, Long>> excluded,
    Optional<JourneyRanks> ranks,
    Optional<ChannelConsistency> channels) {

  static JourneyLine of(JourneyRule rule, List<String> segment, JourneySegment respondents) {
    JourneyRows rows = respondents.rows();
    JourneyAnswers answers = rows.tally().snapshot();
    JourneyResult result = rule.score().calculate(answers);
    return new JourneyLine(
        segment,
        result,
        result.painPoints(rule.target()),
        excluded(result, rows),
        rule.resampling()
            .map(draws -> rule.score().ranksByRespondents(rule.target(), draws, answers)),
        consistency(rule, respondents));
  }

  private static Optional<ChannelConsistency> consistency(
      JourneyRule rule, JourneySegment respondents) {
    Map<String, JourneyResult> results = new TreeMap<>();
    respondents
        .channels()
        .forEach(
            (channel, rows) ->
                results.put(channel, rule.score().calculate(rows.tally().snapshot())));
    return results.isEmpty() ? Optional.empty() : Optional.of(ChannelConsistency.of(results));
  }

  private static List<Map<ExclusionReason, Long>> excluded(JourneyResult result, JourneyRows rows) {
    List<Map<ExclusionReason, Long>> excluded = new ArrayList<>();
    result.stages().stream()
        .flatMap(stage -> stage.touchpoints().stream())
        .forEach(
            touchpoint ->
                excluded.add(excluded(touchpoint.excluded(), rows.unreadable(excluded.size()))));
    return List.copyOf(excluded);
  }

  /** To a tally the unreadable ones are missing. */
  private static Map<ExclusionReason, Long> excluded(
      Map<ExclusionReason, Long> counted, long unreadable) {
    Map<ExclusionReason, Long> all = new EnumMap<>(ExclusionReason.class);
    for (ExclusionReason reason : ExclusionReason.values()) {
      all.put(reason, counted.getOrDefault(reason, 0L));
    }
    all.merge(ExclusionReason.MISSING, -unreadable, Long::sum);
    all.put(ExclusionReason.UNREADABLE, unreadable);
    return all;
  }

  /** The answers at all touchpoints that do not count, by every reason. */
  Map<ExclusionReason, Long> excludedInAll() {
    Map<ExclusionReason, Long> sums = new EnumMap<>(ExclusionReason.class);
    excluded.forEach(
        touchpoint -> touchpoint.forEach((reason, count) -> sums.merge(reason, count, Long::sum)));
    return sums;
  }

  /** The stage with the lowest score, if any has one. */
  Optional<StageResult> lowest() {
    return result.stages().stream()
        .filter(stage -> stage.outcome().isScored())
        .min(Comparator.comparingDouble(stage -> stage.outcome().score()));
  }

  /** How sure it is that the stage with the lowest score is the worst, in words. */
  String certainty(StageResult lowest) {
    return worstShare(lowest.stage().name())
        .map(share -> "lowest in %s of draws".formatted(Unit.SHARE.format(share)))
        .orElse(isClearlyWorst(lowest) ? "clearly the lowest" : "perhaps the lowest");
  }

  /** Whether the data tells a stage to be worse than every other. */
  boolean isClearlyWorst(StageResult stage) {
    return result.worstStage().filter(stage::equals).isPresent();
  }

  /** The share of the draws in which a stage was the worst, if there were any. */
  Optional<Double> worstShare(String stage) {
    return ranks.flatMap(
        all ->
            all.stagesByScore().stream()
                .filter(rank -> rank.name().equals(stage))
                .map(RankCertainty::worstShare)
                .findFirst());
  }

  /** The points that a touchpoint loses against the target; nothing if it is no pain point. */
  OptionalDouble lost(String touchpoint) {
    return painPoints.stream()
        .filter(point -> point.touchpoint().equals(touchpoint))
        .mapToDouble(PainPoint::lostPoints)
        .findFirst();
  }

  /** How many have an answer in a part; nothing where that is not known. */
  static OptionalLong n(JourneyOutcome part) {
    if (part instanceof JourneyOutcome.Scored scored) {
      return OptionalLong.of(scored.respondents());
    }
    return reason(part).equals(Optional.of(Reason.NO_ANSWERS))
        ? OptionalLong.of(0)
        : OptionalLong.empty();
  }

  /** Why a part has no score; nothing if it has one. */
  static Optional<Reason> reason(JourneyOutcome part) {
    return part instanceof JourneyOutcome.NotScored not
        ? Optional.of(not.reason())
        : Optional.empty();
  }

  /** The share of all respondents who have an answer in a part; nothing where it is not known. */
  OptionalDouble reach(JourneyOutcome part) {
    OptionalLong n = n(part);
    return n.isEmpty() || result.respondents() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) n.getAsLong() / result.respondents());
  }

  static Optional<Estimate> estimate(JourneyOutcome part) {
    return part.isScored() ? Optional.of(part.estimate()) : Optional.empty();
  }
}
