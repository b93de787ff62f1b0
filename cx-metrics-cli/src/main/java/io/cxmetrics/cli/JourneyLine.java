package io.cxmetrics.cli;

import io.cxmetrics.journey.JourneyOutcome;
import io.cxmetrics.journey.JourneyOutcome.Reason;
import io.cxmetrics.journey.JourneyResult;
import io.cxmetrics.journey.JourneyScore;
import io.cxmetrics.journey.PainPoint;
import io.cxmetrics.stats.ConfidenceInterval;
import io.cxmetrics.stats.Estimate;
import io.cxmetrics.tally.ExclusionReason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One result of {@code journey}.
 *
 * @param segment the value of each by-column; none for the total
 * @param result the scores
 * @param painPoints the touchpoints below the target, those that cost most first
 * @param excluded for each touchpoint, the count of every reason for which an answer does not
 *     count, 0 included
 */
record JourneyLine(
    List<String> segment,
    JourneyResult result,
    List<PainPoint> painPoints,
    List<Map<ExclusionReason, Long>> excluded) {

  static JourneyLine of(JourneyScore rules, double target, List<String> segment, JourneyRows rows) {
    JourneyResult result = rules.calculate(rows.tally().snapshot());
    List<Map<ExclusionReason, Long>> excluded = new ArrayList<>();
    result.stages().stream()
        .flatMap(stage -> stage.touchpoints().stream())
        .forEach(
            touchpoint ->
                excluded.add(excluded(touchpoint.excluded(), rows.unreadable(excluded.size()))));
    return new JourneyLine(segment, result, result.painPoints(target), List.copyOf(excluded));
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

  static Optional<ConfidenceInterval> interval(JourneyOutcome part) {
    return estimate(part).flatMap(Estimate::interval);
  }
}
