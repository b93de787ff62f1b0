package io.cxmetrics.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.survey.BatteryResult;
import io.cxmetrics.survey.BatteryScore;
import io.cxmetrics.survey.BatteryTally;
import io.cxmetrics.survey.ItemBatteries;
import io.cxmetrics.survey.ItemBattery;
import io.cxmetrics.survey.ItemBattery.Dimension;
import io.cxmetrics.survey.ItemScore;
import io.cxmetrics.tally.RatingPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The snippet on batteries in docs/metrics.md, word for word, with what it claims asserted. */
@SuppressWarnings({"CheckReturnValue", "ReturnValueIgnored"})
class BatteryExamplesTest {

  @Test
  void batteries() {
    RatingPolicy policy = RatingPolicy.strict().withMissingCodes(0);
    BatteryTally tally = BatteryTally.of(ItemBatteries.ACSI, policy);
    tally.add(9, 8, 7).add(7, 0, 6).add(10, 9, 9).add(6, 7, 5);

    BatteryScore acsi = BatteryScore.of(ItemBatteries.ACSI).withWeights(40, 30, 30);
    BatteryResult result = acsi.calculate(tally.snapshot());
    result.overall().score(); // 73.6
    result.overall().interval(); // 36.4 to 110.9: few respondents who answer alike
    result.item("closeness to ideal").score(); // 63.9
    result.overall().definition(); // acsi.index.weights-0.4-0.3-0.3/csat-1-10

    ItemBattery branch =
        new ItemBattery(
            "branch",
            RatingScales.CSAT_1_7,
            ItemScore.GAP,
            List.of(
                Dimension.of("reliability", "kept its promise", "right the first time"),
                Dimension.ofOne("empathy")));
    BatteryTally gaps = BatteryTally.of(branch);
    gaps.addExpectedAndPerceived(new int[] {7, 6, 5}, new int[] {5, 6, 6});
    BatteryScore.of(branch).calculate(gaps.snapshot()).dimension("reliability").score(); // -1.0

    assertEquals(73.6, result.overall().score(), 0.05);
    assertEquals(36.4, result.overall().interval().lower(), 0.05);
    assertEquals(110.9, result.overall().interval().upper(), 0.05);
    assertEquals(63.9, result.item("closeness to ideal").score(), 0.05);
    assertEquals("acsi.index.weights-0.4-0.3-0.3/csat-1-10", result.overall().definition());
    assertEquals(
        -1.0, BatteryScore.of(branch).calculate(gaps.snapshot()).dimension("reliability").score());
  }
}
