package io.cxmetrics.journey;

import static com.google.common.base.Strings.lenientFormat;

import io.cxmetrics.stats.InsufficientDataException;
import java.util.ArrayList;
import java.util.List;

/** A scored journey whose touchpoints can be raised. */
final class Improvement {

  private static final double MOST_STEPS = 100_000;

  /** Points of the journey that differ by less are the same: the rest is rounding. */
  private static final double SAME = 1e-11;

  /** A touchpoint so near to 100 is there. */
  private static final double NO_ROOM = 1e-9;

  /** Of a budget no more than this part is left where all of it is spent. */
  private static final double NOTHING_LEFT = 1e-12;

  private final AcrossStages across;
  private final JourneyResult result;
  private final List<Part> parts = new ArrayList<>();
  private final double[] scores;
  private final double[] weights;
  private double score;

  /** A touchpoint with a score in a stage with one. */
  private static final class Part {
    private final String name;
    private final int stage;
    private final double share;

    /** What it is away from 100. */
    private double room;

    Part(String name, int stage, double share, double room) {
      this.name = name;
      this.stage = stage;
      this.share = share;
      this.room = room < NO_ROOM ? 0 : room;
    }

    void raise(double points) {
      room = room - points < NO_ROOM ? 0 : room - points;
    }
  }

  Improvement(JourneyResult result) {
    this.across = result.rules().across();
    this.result = result;
    this.score = result.score();
    List<StageResult> scored =
        result.stages().stream().filter(stage -> stage.outcome().isScored()).toList();
    this.scores = scored.stream().mapToDouble(stage -> stage.outcome().score()).toArray();
    this.weights = scored.stream().mapToDouble(StageResult::weight).toArray();
    for (int i = 0; i < scores.length; i++) {
      for (TouchpointResult touchpoint : scored.get(i).touchpoints()) {
        if (touchpoint.outcome().isScored()) {
          double room = 100 - touchpoint.outcome().score();
          parts.add(new Part(touchpoint.touchpoint().name(), i, touchpoint.share(), room));
        }
      }
    }
  }

  WhatIf whatIf(String touchpoint, double points) {
    requireAboveZero("points", points);
    result.touchpoint(touchpoint).outcome().score();
    Part part =
        parts.stream()
            .filter(one -> one.name.equals(touchpoint))
            .findFirst()
            .orElseThrow(
                () ->
                    new InsufficientDataException(
                        "the score of the stage of touchpoint \"" + touchpoint + '"', 1, 0));
    return raise(part, Math.min(points, part.room));
  }

  ImprovementPlan plan(double budget, double step) {
    requireAboveZero("budget", budget);
    if (!(step >= budget / MOST_STEPS)) {
      throw new IllegalArgumentException(
          lenientFormat(
              "step must be at least a hundred-thousandth of the budget of %s, got %s",
              budget, step));
    }
    double before = score;
    double left = budget;
    List<WhatIf> steps = new ArrayList<>();
    while (left > budget * NOTHING_LEFT && parts.stream().anyMatch(part -> part.room > 0)) {
      Part best = best(Math.min(step, left));
      WhatIf next = raise(best, Math.min(Math.min(step, left), best.room));
      left -= next.points();
      add(next, steps);
    }
    return new ImprovementPlan(before, steps, left > budget * NOTHING_LEFT ? left : 0);
  }

  private static void requireAboveZero(String field, double value) {
    if (!(value > 0 && Double.isFinite(value))) {
      throw new IllegalArgumentException(field + " must be finite and above 0, got " + value);
    }
  }

  /** Steps at one touchpoint that follow one another are one step. */
  private static void add(WhatIf next, List<WhatIf> steps) {
    int last = steps.size() - 1;
    if (last >= 0 && steps.get(last).touchpoint().equals(next.touchpoint())) {
      WhatIf before = steps.remove(last);
      steps.add(
          new WhatIf(
              next.touchpoint(), before.points() + next.points(), before.before(), next.after()));
    } else {
      steps.add(next);
    }
  }

  private WhatIf raise(Part part, double points) {
    double before = score;
    score = scoreWith(part, points);
    scores[part.stage] = raised(part, points);
    part.raise(points);
    return new WhatIf(part.name, points, before, score);
  }

  private double raised(Part part, double points) {
    return Math.min(100, scores[part.stage] + part.share * points);
  }

  private double scoreWith(Part part, double points) {
    double now = scores[part.stage];
    scores[part.stage] = raised(part, points);
    double with = across.of(scores, weights);
    scores[part.stage] = now;
    return with;
  }

  /** The part at which the next points do most, each; there is one with room. */
  private Part best(double points) {
    Part best = parts.get(0);
    double most = Double.NEGATIVE_INFINITY;
    for (Part part : parts) {
      if (part.room > 0) {
        double spent = Math.min(points, part.room);
        double gain = (scoreWith(part, spent) - score) / spent;
        double same = SAME / spent;
        if (gain > most + same || (gain > most - same && isMoreUrgent(part, best))) {
          best = part;
          most = gain;
        }
      }
    }
    return best;
  }

  private boolean isMoreUrgent(Part part, Part other) {
    int lower = Double.compare(scores[part.stage], scores[other.stage]);
    return lower < 0 || (lower == 0 && part.share > other.share);
  }
}
