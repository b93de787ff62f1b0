package io.cxmetrics.scale;

import static io.cxmetrics.scale.Direction.HIGHER_IS_BETTER;
import static io.cxmetrics.scale.Direction.LOWER_IS_BETTER;
import static io.cxmetrics.scale.Question.EFFORT;
import static io.cxmetrics.scale.Question.RECOMMENDATION;
import static io.cxmetrics.scale.Question.SATISFACTION;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The named scales. Each says its rule, range, direction, what else it is called, who defined it,
 * and what it departs from.
 *
 * <p>Where systems band the same points differently, the more common reading is the scale and the
 * other one is a pair of {@link Bands} given to the metric, as noted at each scale.
 */
public final class RatingScales {

  /**
   * The net promoter scale.
   *
   * <ul>
   *   <li>Rule: 0–6 detractor, 7–8 passive, 9–10 promoter.
   *   <li>Range: 0 to 10, whole numbers.
   *   <li>Direction: higher is better.
   *   <li>Also known as: NPS; eNPS when employees are asked.
   *   <li>Defined by: F. F. Reichheld, <i>The One Number You Need to Grow</i>, Harvard Business
   *       Review 81(12), 2003.
   *   <li>Departs from: none; this is the reference that the others depart from.
   * </ul>
   */
  public static final RatingScale NPS_0_10 =
      new RatingScale("nps-0-10", RECOMMENDATION, 0, 10, HIGHER_IS_BETTER, new Bands(7, 2));

  /**
   * Net promoter on ten points.
   *
   * <ul>
   *   <li>Rule: 1–6 detractor, 7–8 passive, 9–10 promoter.
   *   <li>Range: 1 to 10, whole numbers.
   *   <li>Direction: higher is better.
   *   <li>Also known as: ten-point NPS.
   *   <li>Defined by: QuestionPro, conversion table of NPS scales.
   *   <li>Departs from: {@link #NPS_0_10}, whose 0 it lacks: an answer of 0 is off this scale and
   *       is not a detractor.
   * </ul>
   */
  public static final RatingScale NPS_1_10 =
      new RatingScale("nps-1-10", RECOMMENDATION, 1, 10, HIGHER_IS_BETTER, new Bands(6, 2));

  /**
   * Net promoter on seven points.
   *
   * <ul>
   *   <li>Rule: 1–5 detractor, 6 passive, 7 promoter.
   *   <li>Range: 1 to 7, whole numbers.
   *   <li>Direction: higher is better.
   *   <li>Also known as: seven-point NPS.
   *   <li>Defined by: QuestionPro, conversion table of NPS scales.
   *   <li>Departs from: {@link #NPS_0_10} in range; and iPiphany's net score, which has 1–2 against
   *       6–7: {@code new Bands(2, 2)}.
   * </ul>
   */
  public static final RatingScale NPS_1_7 =
      new RatingScale("nps-1-7", RECOMMENDATION, 1, 7, HIGHER_IS_BETTER, new Bands(5, 1));

  /**
   * Net promoter on five points.
   *
   * <ul>
   *   <li>Rule: 1–3 detractor, 4 passive, 5 promoter.
   *   <li>Range: 1 to 5, whole numbers.
   *   <li>Direction: higher is better.
   *   <li>Also known as: five-point NPS.
   *   <li>Defined by: QuestionPro, conversion table of NPS scales.
   *   <li>Departs from: {@link #NPS_0_10} in range; and iPiphany's net score, which has 1–2 against
   *       4–5: {@code new Bands(2, 2)}.
   * </ul>
   */
  public static final RatingScale NPS_1_5 =
      new RatingScale("nps-1-5", RECOMMENDATION, 1, 5, HIGHER_IS_BETTER, new Bands(3, 1));

  /**
   * Net promoter with milder bands, under the name of "European".
   *
   * <ul>
   *   <li>Rule: 0–5 detractor, 6–7 passive, 8–10 promoter.
   *   <li>Range: 0 to 10, whole numbers.
   *   <li>Direction: higher is better.
   *   <li>Also known as: European NPS, NPS (EU).
   *   <li>Defined by: the R package <i>sensory</i>.
   *   <li>Departs from: {@link #NPS_0_10}: the same answers, other bands. Scores are higher and do
   *       not compare with it.
   * </ul>
   */
  public static final RatingScale NPS_EU =
      new RatingScale("nps-eu", RECOMMENDATION, 0, 10, HIGHER_IS_BETTER, new Bands(6, 3));

  /**
   * Thumbs down or up.
   *
   * <ul>
   *   <li>Rule: 0 dissatisfied, 1 satisfied; no neutral.
   *   <li>Range: 0 to 1, whole numbers.
   *   <li>Direction: higher is better.
   *   <li>Also known as: good or bad, two-point CSAT.
   *   <li>Defined by: the two-point convention.
   *   <li>Departs from: Zendesk's conversion, which codes the two points 1 and 2.
   * </ul>
   */
  public static final RatingScale THUMBS =
      new RatingScale("thumbs", SATISFACTION, 0, 1, HIGHER_IS_BETTER, new Bands(1, 1));

  /**
   * Satisfaction on three points, often three faces.
   *
   * <ul>
   *   <li>Rule: 1 dissatisfied, 2 neutral, 3 satisfied.
   *   <li>Range: 1 to 3, whole numbers.
   *   <li>Direction: higher is better.
   *   <li>Also known as: three smileys.
   *   <li>Defined by: top-box reading of a three-point scale, as in Simplesat.
   *   <li>Departs from: Zendesk's conversion, which has 1–2 as bad: {@code new Bands(2, 1)}.
   * </ul>
   */
  public static final RatingScale CSAT_1_3 =
      new RatingScale("csat-1-3", SATISFACTION, 1, 3, HIGHER_IS_BETTER, new Bands(1, 1));

  /**
   * Satisfaction on five points; the usual CSAT.
   *
   * <ul>
   *   <li>Rule: 1–2 dissatisfied, 3 neutral, 4–5 satisfied.
   *   <li>Range: 1 to 5, whole numbers.
   *   <li>Direction: higher is better.
   *   <li>Also known as: five-point CSAT, top-2-box, five stars.
   *   <li>Defined by: the top-2-box convention, as in Chatwoot and Simplesat, with the neutral
   *       answers in the denominator.
   *   <li>Departs from: Zendesk's conversion, which has 1–3 as bad: {@code new Bands(3, 2)}.
   * </ul>
   */
  public static final RatingScale CSAT_1_5 =
      new RatingScale("csat-1-5", SATISFACTION, 1, 5, HIGHER_IS_BETTER, new Bands(2, 2));

  /**
   * Satisfaction on seven points.
   *
   * <ul>
   *   <li>Rule: 1–2 dissatisfied, 3–5 neutral, 6–7 satisfied.
   *   <li>Range: 1 to 7, whole numbers.
   *   <li>Direction: higher is better.
   *   <li>Also known as: seven-point CSAT.
   *   <li>Defined by: the top-2-box convention.
   *   <li>Departs from: the top-3-box reading, also in use, which has 5–7 as satisfied: {@code
   *       CustomerSatisfaction.topBox(3)}.
   * </ul>
   */
  public static final RatingScale CSAT_1_7 =
      new RatingScale("csat-1-7", SATISFACTION, 1, 7, HIGHER_IS_BETTER, new Bands(2, 2));

  /**
   * Satisfaction on ten points.
   *
   * <ul>
   *   <li>Rule: 1–2 dissatisfied, 3–8 neutral, 9–10 satisfied.
   *   <li>Range: 1 to 10, whole numbers.
   *   <li>Direction: higher is better.
   *   <li>Also known as: ten-point CSAT.
   *   <li>Defined by: the top-2-box convention.
   *   <li>Departs from: none.
   * </ul>
   */
  public static final RatingScale CSAT_1_10 =
      new RatingScale("csat-1-10", SATISFACTION, 1, 10, HIGHER_IS_BETTER, new Bands(2, 2));

  /**
   * Customer effort score 1.0: how much effort did you personally have to put forth?
   *
   * <ul>
   *   <li>Rule: 1–2 easy, 3 neutral, 4–5 difficult.
   *   <li>Range: 1 to 5, whole numbers.
   *   <li>Direction: lower is better.
   *   <li>Also known as: CES 1.0, CES v1.
   *   <li>Defined by: M. Dixon, K. Freeman, N. Toman, <i>Stop Trying to Delight Your Customers</i>,
   *       Harvard Business Review 88(7/8), 2010.
   *   <li>Departs from: none; its published figure is the mean, the bands are the two points at
   *       either end.
   * </ul>
   */
  public static final RatingScale CES_1 =
      new RatingScale("ces-1", EFFORT, 1, 5, LOWER_IS_BETTER, new Bands(2, 2));

  /**
   * Customer effort score 2.0: agreement that the company made it easy.
   *
   * <ul>
   *   <li>Rule: 1–3 difficult, 4 neutral, 5–7 easy.
   *   <li>Range: 1 to 7, whole numbers.
   *   <li>Direction: higher is better.
   *   <li>Also known as: CES 2.0, CES v2.
   *   <li>Defined by: CEB (Corporate Executive Board), 2013: the share that at least somewhat
   *       agrees.
   *   <li>Departs from: {@link #CES_1} in question, range and direction: figures of the two do not
   *       compare.
   * </ul>
   */
  public static final RatingScale CES_2 =
      new RatingScale("ces-2", EFFORT, 1, 7, HIGHER_IS_BETTER, new Bands(3, 3));

  /**
   * Ease on five points.
   *
   * <ul>
   *   <li>Rule: 1–2 difficult, 3 neutral, 4–5 easy.
   *   <li>Range: 1 to 5, whole numbers.
   *   <li>Direction: higher is better.
   *   <li>Also known as: five-point CES.
   *   <li>Defined by: the top-2-box reading of the CES 2.0 question on five points.
   *   <li>Departs from: {@link #CES_1}, which has the same range and the opposite direction.
   * </ul>
   */
  public static final RatingScale CES_5 =
      new RatingScale("ces-5", EFFORT, 1, 5, HIGHER_IS_BETTER, new Bands(2, 2));

  private static final List<RatingScale> ALL =
      List.of(
          NPS_0_10, NPS_1_10, NPS_1_7, NPS_1_5, NPS_EU, THUMBS, CSAT_1_3, CSAT_1_5, CSAT_1_7,
          CSAT_1_10, CES_1, CES_2, CES_5);

  private RatingScales() {}

  /**
   * All named scales, in the order of this page.
   *
   * @return an immutable list
   */
  public static List<RatingScale> all() {
    return ALL;
  }

  /**
   * The named scale with an id.
   *
   * @param id the id, such as {@code nps-0-10}
   * @return the scale
   * @throws IllegalArgumentException if there is none; the message lists those that there are
   */
  public static RatingScale byId(String id) {
    return ALL.stream()
        .filter(scale -> scale.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(noSuchScale(id)));
  }

  private static String noSuchScale(String id) {
    return ALL.stream()
        .map(RatingScale::id)
        .collect(Collectors.joining(", ", "no scale \"" + id + "\"; there are ", ""));
  }
}
