package io.cxmetrics.scale;

import static io.cxmetrics.scale.Direction.HIGHER_IS_BETTER;
import static io.cxmetrics.scale.Direction.LOWER_IS_BETTER;
import static io.cxmetrics.scale.Question.EFFORT;
import static io.cxmetrics.scale.Question.SATISFACTION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatingScaleTest {

  private static RatingScale scale(int min, int max, Direction direction, Bands bands) {
    return new RatingScale("mine", SATISFACTION, min, max, direction, bands);
  }

  private static String refusal(Runnable call) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }

  @Test
  void bandsCountFromTheWorseEnd() {
    RatingScale rising = scale(-2, 2, HIGHER_IS_BETTER, new Bands(2, 1));
    assertEquals(Band.NEGATIVE, rising.bandOf(-2));
    assertEquals(Band.NEGATIVE, rising.bandOf(-1));
    assertEquals(Band.NEUTRAL, rising.bandOf(0));
    assertEquals(Band.NEUTRAL, rising.bandOf(1));
    assertEquals(Band.POSITIVE, rising.bandOf(2));

    RatingScale falling = scale(-2, 2, LOWER_IS_BETTER, new Bands(2, 1));
    assertEquals(Band.POSITIVE, falling.bandOf(-2));
    assertEquals(Band.NEUTRAL, falling.bandOf(-1));
    assertEquals(Band.NEGATIVE, falling.bandOf(1));
    assertEquals(Band.NEGATIVE, falling.bandOf(2));
  }

  @Test
  void indexCountsFromTheSmallestRating() {
    RatingScale scale = scale(-2, 2, LOWER_IS_BETTER, new Bands(2, 1));
    assertEquals(0, scale.indexOf(-2));
    assertEquals(4, scale.indexOf(2));
    assertEquals(5, scale.points());
    assertTrue(scale.contains(-2));
    assertTrue(scale.contains(2));
    assertFalse(scale.contains(-3));
    assertFalse(scale.contains(3));
  }

  @Test
  void offScaleRatingIsNamedWithTheBounds() {
    RatingScale scale = scale(1, 5, HIGHER_IS_BETTER, new Bands(2, 2));
    assertEquals(
        "rating 6 is off scale mine, which has the whole numbers from 1 to 5",
        refusal(() -> scale.bandOf(6)));
    assertEquals(
        "rating 0 is off scale mine, which has the whole numbers from 1 to 5",
        refusal(() -> scale.indexOf(0)));
  }

  @Test
  void bandsMustFit() {
    assertEquals(
        "Bands[worst=3, best=3] do not fit on the 5 points of scale mine",
        refusal(() -> scale(1, 5, HIGHER_IS_BETTER, new Bands(3, 3))));
    RatingScale scale = scale(1, 5, HIGHER_IS_BETTER, new Bands(3, 2));
    assertEquals(
        "Bands[worst=4, best=2] do not fit on the 5 points of scale mine",
        refusal(() -> scale.bandOf(1, new Bands(4, 2))));
    assertEquals(
        "Bands[worst=2147483647, best=2147483647] do not fit on the 5 points of scale mine",
        refusal(() -> scale.requireFits(new Bands(Integer.MAX_VALUE, Integer.MAX_VALUE))));
  }

  @Test
  void pointsAreBounded() {
    assertEquals(
        "points of scale mine must be from 2 to 1001, got 1",
        refusal(() -> scale(3, 3, HIGHER_IS_BETTER, new Bands(0, 1))));
    assertEquals(
        "points of scale mine must be from 2 to 1001, got -3",
        refusal(() -> scale(5, 1, HIGHER_IS_BETTER, new Bands(0, 1))));
    assertEquals(
        "points of scale mine must be from 2 to 1001, got 4294967296",
        refusal(
            () -> scale(Integer.MIN_VALUE, Integer.MAX_VALUE, HIGHER_IS_BETTER, new Bands(0, 1))));
    assertEquals(1001, scale(0, 1000, HIGHER_IS_BETTER, new Bands(0, 1)).points());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a1234567890123456789012345678901234567890123456789012345678901234",
        "",
        "NPS",
        "nps 0",
        "-nps",
        "nps-",
        "nps--0",
        "nps/0",
        "é"
      })
  void idHasItsForm(String id) {
    String message =
        refusal(() -> new RatingScale(id, EFFORT, 1, 5, LOWER_IS_BETTER, new Bands(2, 2)));
    assertEquals(
        "scale id must be at most 64 lower-case letters, digits and single hyphens, got \""
            + id
            + '"',
        message);
  }

  @Test
  void bandsHaveAtLeastOneBestPoint() {
    assertEquals("best must be at least 1, got 0", refusal(() -> new Bands(1, 0)));
    assertEquals("worst must be at least 0, got -1", refusal(() -> new Bands(-1, 1)));
  }

  @Test
  void topBoxesStandAgainstAsManyBottomBoxesAsThereIsRoomFor() {
    RatingScale scale = scale(1, 5, HIGHER_IS_BETTER, new Bands(2, 2));
    assertEquals(new Bands(1, 1), Bands.topBox(1, scale));
    assertEquals(new Bands(2, 2), Bands.topBox(2, scale));
    assertEquals(new Bands(2, 3), Bands.topBox(3, scale));
    assertEquals(new Bands(1, 4), Bands.topBox(4, scale));
    assertEquals(
        "top boxes on scale mine must be from 1 to 4, got 5",
        refusal(() -> Bands.topBox(5, scale)));
    assertEquals(
        "top boxes on scale mine must be from 1 to 4, got 0",
        refusal(() -> Bands.topBox(0, scale)));
  }
}
