package io.cxmetrics.journey;

import java.util.List;

/**
 * The stage names of common journeys, in order. Names only: which touchpoints belong to a stage and
 * how much it weighs is different everywhere, and no source prescribes it.
 */
public final class JourneyStages {

  /** Awareness, consideration, purchase, service, loyalty: the customer life cycle. */
  public static final List<String> LIFE_CYCLE =
      List.of("awareness", "consideration", "purchase", "service", "loyalty");

  /** Before, during, after: the visit, the stay, the call. */
  public static final List<String> BEFORE_DURING_AFTER = List.of("before", "during", "after");

  /** Attention, interest, desire, action: the advertising model of E. St. Elmo Lewis. */
  public static final List<String> AIDA = List.of("attention", "interest", "desire", "action");

  /** See, think, do, care: the marketing model of A. Kaushik. */
  public static final List<String> SEE_THINK_DO_CARE = List.of("see", "think", "do", "care");

  private JourneyStages() {}
}
