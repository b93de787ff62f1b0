package io.cxmetrics.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.scale.RatingScales;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JourneyModelTest {

  private static final Touchpoint SITE = Touchpoint.of("site", RatingScales.CSAT_1_5);
  private static final Touchpoint SHOP = Touchpoint.of("shop", RatingScales.CSAT_1_5);

  private static void assertRefused(String message, Executable action) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
  }

  @Test
  void touchpointsAreInTheOrderOfTheStages() {
    JourneyModel model = JourneyModel.of(Stage.of("before", SITE), Stage.of("during", SHOP));
    assertEquals(List.of(SITE, SHOP), model.touchpoints());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void weightsAreAboveZero(double weight) {
    assertRefused(
        "weight of touchpoint \"site\" must be finite and above 0, got " + weight,
        () -> SITE.withWeight(weight));
    assertRefused(
        "weight of stage \"before\" must be finite and above 0, got " + weight,
        () -> Stage.of("before", SITE).withWeight(weight));
  }

  @Test
  void somethingToScore() {
    assertRefused("a journey needs at least 1 stage", () -> JourneyModel.of());
    assertRefused("stage \"before\" needs at least 1 touchpoint", () -> Stage.of("before"));
  }

  @Test
  void namesDiffer() {
    assertRefused(
        "two stages are named \"before\"",
        () -> JourneyModel.of(Stage.of("before", SITE), Stage.of("before", SHOP)));
    assertRefused(
        "two touchpoints are named \"site\", the second in stage \"during\"",
        () -> JourneyModel.of(Stage.of("before", SITE), Stage.of("during", SITE)));
    assertRefused("stage name must not be blank, got \" \"", () -> Stage.of(" ", SITE));
    assertRefused(
        "touchpoint name must not be blank, got \"\"",
        () -> Touchpoint.of("", RatingScales.CSAT_1_5));
  }

  @Test
  void presetsAreNamesOfStages() {
    for (List<String> names :
        List.of(
            JourneyStages.LIFE_CYCLE,
            JourneyStages.BEFORE_DURING_AFTER,
            JourneyStages.AIDA,
            JourneyStages.SEE_THINK_DO_CARE)) {
      List<Stage> stages =
          names.stream()
              .map(name -> Stage.of(name, Touchpoint.of("in " + name, RatingScales.CSAT_1_5)))
              .toList();
      assertTrue(new JourneyModel(stages).stages().size() >= 3);
    }
  }
}
