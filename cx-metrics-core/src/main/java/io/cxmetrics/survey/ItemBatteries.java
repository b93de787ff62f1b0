package io.cxmetrics.survey;

import io.cxmetrics.scale.Bands;
import io.cxmetrics.scale.Direction;
import io.cxmetrics.scale.Question;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.survey.ItemBattery.Dimension;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The named batteries of items. Each says what is asked, the formula, its range, also known as,
 * where it is defined and where this departs from it. The wording of the items belongs to their
 * authors; here they have numbers or one word. Weights are no part of a battery: {@link
 * BatteryScore#withWeights}.
 */
public final class ItemBatteries {

  /**
   * Service quality as the gap between what customers expect and what they perceive.
   *
   * <ul>
   *   <li>Items: 22, each rated twice from 1 to 7, as expected of an excellent company and as
   *       perceived: tangibles 1–4, reliability 5–9, responsiveness 10–13, assurance 14–17, empathy
   *       18–22.
   *   <li>Formula: perception less expectation for an item; the mean over the items of a dimension;
   *       the mean of the five dimensions, unweighted, or weighted by the 100 points that customers
   *       allocate to them.
   *   <li>Range: −6 to 6; below 0 expectations are not met.
   *   <li>Also known as: RATER, after the initials of the dimensions; gap 5.
   *   <li>Defined by: A. Parasuraman, V. A. Zeithaml, L. L. Berry, <i>SERVQUAL: A Multiple-Item
   *       Scale for Measuring Consumer Perceptions of Service Quality</i>, Journal of Retailing
   *       64(1):12–40, 1988.
   *   <li>Departs from: weights are the same for all respondents, such as their mean points; where
   *       each respondent's gaps are weighted by the points of that respondent, the mean differs if
   *       those who find a dimension important also rate it better or worse.
   * </ul>
   */
  public static final ItemBattery SERVQUAL =
      new ItemBattery(
          "servqual",
          RatingScales.CSAT_1_7,
          ItemScore.GAP,
          List.of(
              numbered("tangibles", 1, 4),
              numbered("reliability", 5, 9),
              numbered("responsiveness", 10, 13),
              numbered("assurance", 14, 17),
              numbered("empathy", 18, 22)));

  /**
   * The score of the American Customer Satisfaction Index.
   *
   * <ul>
   *   <li>Items: overall satisfaction, confirmation of expectations, closeness to an ideal; 1 to
   *       10.
   *   <li>Formula: {@code 100 Σ w (mean − 1) / 9}, with weights that sum to 1.
   *   <li>Range: 0 to 100.
   *   <li>Also known as: ACSI; with equal weights {@code 100 (X1 + X2 + X3 − 3) / 27}.
   *   <li>Defined by: C. Fornell, M. D. Johnson, E. W. Anderson, J. Cha, B. E. Bryant, <i>The
   *       American Customer Satisfaction Index: Nature, Purpose, and Findings</i>, Journal of
   *       Marketing 60(4):7–18, 1996.
   *   <li>Departs from: published scores, whose weights come from a model of partial least squares,
   *       differ by company and are not public. Equal weights are a simplification in use.
   * </ul>
   */
  public static final ItemBattery ACSI =
      new ItemBattery(
          "acsi",
          RatingScales.CSAT_1_10,
          ItemScore.INDEX,
          List.of(
              Dimension.ofOne("overall satisfaction"),
              Dimension.ofOne("confirmation of expectations"),
              Dimension.ofOne("closeness to ideal")));

  /**
   * The Temkin Experience Ratings.
   *
   * <ul>
   *   <li>Items: success, effort, emotion; 1 to 7, where 7 is the good end of each.
   *   <li>Formula: the share of 6–7 less that of 1–3 for each, and the mean of the three.
   *   <li>Range: −1 to 1; published in percent.
   *   <li>Also known as: TxR; the predecessor of the XM Institute's customer ratings.
   *   <li>Defined by: Temkin Group, Temkin Experience Ratings, since 2011.
   *   <li>Departs from: nothing in the formula; published ratings are of weighted panels.
   * </ul>
   */
  public static final ItemBattery TEMKIN_EXPERIENCE_RATINGS =
      new ItemBattery(
          "temkin-experience-ratings",
          new RatingScale(
              "temkin-1-7",
              Question.SATISFACTION,
              1,
              7,
              Direction.HIGHER_IS_BETTER,
              new Bands(3, 2)),
          ItemScore.NET_SHARE,
          List.of(
              Dimension.ofOne("success"), Dimension.ofOne("effort"), Dimension.ofOne("emotion")));

  /**
   * Forrester's Customer Experience Index as it was until 2013.
   *
   * <ul>
   *   <li>Items: needs met, easy, enjoyable; 1 to 5.
   *   <li>Formula: the share of 4–5 less that of 1–2 for each, and the mean of the three.
   *   <li>Range: −1 to 1; published in percent.
   *   <li>Also known as: CxPi, CXi.
   *   <li>Defined by: Forrester, <i>The Customer Experience Index</i>, 2007 to 2013; the points as
   *       in the R package marketr.
   *   <li>Departs from: the CX Index of today, whose weights by industry and market are not public.
   * </ul>
   */
  public static final ItemBattery LEGACY_CX_INDEX =
      new ItemBattery(
          "legacy-cx-index",
          RatingScales.CSAT_1_5,
          ItemScore.NET_SHARE,
          List.of(Dimension.ofOne("needs"), Dimension.ofOne("ease"), Dimension.ofOne("enjoyment")));

  private ItemBatteries() {}

  /**
   * The six pillars of experience, one item each.
   *
   * <ul>
   *   <li>Items: personalisation, resolution, integrity, time and effort, expectations, empathy.
   *   <li>Formula: the mean of the mean ratings, by the weights of the caller.
   *   <li>Range: that of the scale.
   *   <li>Also known as: KPMG Nunwood six pillars, customer experience excellence.
   *   <li>Defined by: KPMG Nunwood, which names the pillars.
   *   <li>Departs from: KPMG's scores, whose weights differ by country and year and are not public.
   *       Without {@link BatteryScore#withWeights} the pillars count equally.
   * </ul>
   *
   * @param scale the scale of the survey
   * @return the battery
   */
  public static ItemBattery sixPillars(RatingScale scale) {
    return new ItemBattery(
        "six-pillars",
        scale,
        ItemScore.MEAN,
        List.of(
            Dimension.ofOne("personalisation"),
            Dimension.ofOne("resolution"),
            Dimension.ofOne("integrity"),
            Dimension.ofOne("time and effort"),
            Dimension.ofOne("expectations"),
            Dimension.ofOne("empathy")));
  }

  /** A dimension whose items are called by their numbers. */
  private static Dimension numbered(String name, int first, int last) {
    return new Dimension(
        name, IntStream.rangeClosed(first, last).mapToObj(number -> name + " " + number).toList());
  }
}
