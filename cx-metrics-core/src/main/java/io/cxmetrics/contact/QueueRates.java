package io.cxmetrics.contact;

import static io.cxmetrics.contact.QueuePart.ABANDONED_AFTER;
import static io.cxmetrics.contact.QueuePart.ABANDONED_SHORT;
import static io.cxmetrics.contact.QueuePart.ABANDONED_WITHIN;
import static io.cxmetrics.contact.QueuePart.ANSWERED_AFTER;
import static io.cxmetrics.contact.QueuePart.ANSWERED_WITHIN;
import static io.cxmetrics.contact.QueuePart.FLOWED_OUT;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The rates of a queue that are in use. No service level is the standard one: with 1,000 answered
 * contacts, 860 of them in 20 seconds, and 60 abandoned, 20 of them in 20 seconds and 10 of these
 * in 5, the five forms give 83.0, 86.0, 81.1, 82.7 and 82.1 %. Their source is the International
 * Customer Management Institute (ICMI) and callcentrehelper.com.
 */
public final class QueueRates {

  private static final Set<QueuePart> ANSWERED = Set.of(ANSWERED_WITHIN, ANSWERED_AFTER);

  private static final Set<QueuePart> ABANDONED =
      Set.of(ABANDONED_SHORT, ABANDONED_WITHIN, ABANDONED_AFTER);

  /** {@code (answered ≤ T + abandoned ≤ T) / (answered + abandoned)}: who left early is served. */
  public static final QueueRate SERVICE_LEVEL_F1 =
      new QueueRate(
          "service-level-f1",
          Set.of(ANSWERED_WITHIN, ABANDONED_SHORT, ABANDONED_WITHIN),
          both(ANSWERED, ABANDONED));

  /** {@code answered ≤ T / answered}: abandons are ignored, so that a long queue looks good. */
  public static final QueueRate SERVICE_LEVEL_F2 =
      new QueueRate("service-level-f2", Set.of(ANSWERED_WITHIN), ANSWERED);

  /** {@code answered ≤ T / (answered + abandoned)}: every abandon is a miss. */
  public static final QueueRate SERVICE_LEVEL_F3 =
      new QueueRate("service-level-f3", Set.of(ANSWERED_WITHIN), both(ANSWERED, ABANDONED));

  /** {@code answered ≤ T / (answered + abandoned > T)}: who left early is ignored. */
  public static final QueueRate SERVICE_LEVEL_F4 =
      new QueueRate(
          "service-level-f4", Set.of(ANSWERED_WITHIN), both(ANSWERED, Set.of(ABANDONED_AFTER)));

  /** {@code (answered ≤ T + short abandons) / (answered + abandoned)}. */
  public static final QueueRate SERVICE_LEVEL_F5 =
      new QueueRate(
          "service-level-f5", Set.of(ANSWERED_WITHIN, ABANDONED_SHORT), both(ANSWERED, ABANDONED));

  /** {@code abandoned / (answered + abandoned)}: the plain abandonment rate. */
  public static final QueueRate ABANDONMENT =
      new QueueRate("abandonment", ABANDONED, both(ANSWERED, ABANDONED));

  /** {@code (abandoned − short) / (answered + abandoned − short)}: short abandons never were. */
  public static final QueueRate ABANDONMENT_WITHOUT_SHORT =
      new QueueRate(
          "abandonment-without-short",
          Set.of(ABANDONED_WITHIN, ABANDONED_AFTER),
          both(ANSWERED, Set.of(ABANDONED_WITHIN, ABANDONED_AFTER)));

  /** {@code abandoned > T / (answered + abandoned)}: only who waited for too long. */
  public static final QueueRate ABANDONMENT_AFTER_TARGET =
      new QueueRate("abandonment-after-target", Set.of(ABANDONED_AFTER), both(ANSWERED, ABANDONED));

  /** {@code answered / offered}, with those that flowed out in the base. */
  public static final QueueRate ANSWER_RATE =
      new QueueRate("answer-rate", ANSWERED, EnumSet.allOf(QueuePart.class));

  /** {@code short abandons / abandoned}. */
  public static final QueueRate SHORT_ABANDONS =
      new QueueRate("short-abandons", Set.of(ABANDONED_SHORT), ABANDONED);

  private QueueRates() {}

  /**
   * The service level of Genesys Cloud: {@code (answered − answered after T) / (answered +
   * abandoned [+ flow-outs] [− short abandons] [− abandons])}, with its three switches. A change of
   * a switch there changes past figures too.
   *
   * <p>Source: Genesys Cloud Resource Center, "Configure the service level calculation".
   *
   * @param withFlowOuts whether those that flowed out are misses
   * @param withoutShortAbandons whether short abandons are ignored
   * @param withoutAbandons whether all abandons are ignored
   * @return the rate
   */
  public static QueueRate genesysServiceLevel(
      boolean withFlowOuts, boolean withoutShortAbandons, boolean withoutAbandons) {
    Set<QueuePart> base = EnumSet.allOf(QueuePart.class);
    if (!withFlowOuts) {
      base.remove(FLOWED_OUT);
    }
    if (withoutShortAbandons) {
      base.remove(ABANDONED_SHORT);
    }
    if (withoutAbandons) {
      base.removeAll(ABANDONED);
    }
    return new QueueRate(
        "service-level-genesys"
            + (withFlowOuts ? ".with-flow-outs" : "")
            + (withoutShortAbandons ? ".without-short" : "")
            + (withoutAbandons ? ".without-abandons" : ""),
        Set.of(ANSWERED_WITHIN),
        base);
  }

  /**
   * The five published forms of the service level, in their order.
   *
   * @return an immutable list
   */
  public static List<QueueRate> serviceLevels() {
    return List.of(
        SERVICE_LEVEL_F1, SERVICE_LEVEL_F2, SERVICE_LEVEL_F3, SERVICE_LEVEL_F4, SERVICE_LEVEL_F5);
  }

  private static Set<QueuePart> both(Set<QueuePart> some, Set<QueuePart> others) {
    Set<QueuePart> all = EnumSet.noneOf(QueuePart.class);
    all.addAll(some);
    all.addAll(others);
    return all;
  }
}
