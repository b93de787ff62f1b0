package io.cxmetrics.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingScalesTest {

  /** The published bands, written out rating by rating: n negative, . neutral, p positive. */
  @ParameterizedTest
  @CsvSource({
    "nps-0-10,  0, nnnnnnn..pp, promoter",
    "nps-1-10,  1, nnnnnn..pp,  promoter",
    "nps-1-7,   1, nnnnn.p,     promoter",
    "nps-1-5,   1, nnn.p,       promoter",
    "nps-eu,    0, nnnnnn..ppp, promoter",
    "thumbs,    0, np,          satisfied",
    "csat-1-3,  1, n.p,         satisfied",
    "csat-1-5,  1, nn.pp,       satisfied",
    "csat-1-7,  1, nn...pp,     satisfied",
    "csat-1-10, 1, nn......pp,  satisfied",
    "ces-1,     1, pp.nn,       easy",
    "ces-2,     1, nnn.ppp,     easy",
    "ces-5,     1, nn.pp,       easy",
  })
  void bandsAreAsPublished(String id, int min, String bands, String positive) {
    RatingScale scale = RatingScales.byId(id);
    assertEquals(min, scale.min());
    assertEquals(positive, scale.question().label(Band.POSITIVE));
    String actual =
        IntStream.rangeClosed(scale.min(), scale.max())
            .mapToObj(rating -> letter(scale.bandOf(rating)))
            .collect(Collectors.joining());
    assertEquals(bands, actual);
  }

  private static String letter(Band band) {
    return switch (band) {
      case NEGATIVE -> "n";
      case NEUTRAL -> ".";
      case POSITIVE -> "p";
    };
  }

  @Test
  void everyScaleIsListedOnceAndFoundByItsId() {
    assertEquals(13, RatingScales.all().size());
    assertEquals(13, RatingScales.all().stream().map(RatingScale::id).distinct().count());
    for (RatingScale scale : RatingScales.all()) {
      assertSame(scale, RatingScales.byId(scale.id()));
    }
  }

  @Test
  void effortVersionsRunInOppositeDirections() {
    assertEquals(Direction.LOWER_IS_BETTER, RatingScales.CES_1.direction());
    assertEquals(Direction.HIGHER_IS_BETTER, RatingScales.CES_2.direction());
  }

  @Test
  void bandsHaveTheFieldsWords() {
    assertEquals("detractor", Question.RECOMMENDATION.label(Band.NEGATIVE));
    assertEquals("passive", Question.RECOMMENDATION.label(Band.NEUTRAL));
    assertEquals("dissatisfied", Question.SATISFACTION.label(Band.NEGATIVE));
    assertEquals("difficult", Question.EFFORT.label(Band.NEGATIVE));
    assertEquals("neutral", Question.EFFORT.label(Band.NEUTRAL));
  }

  @Test
  void unknownIdIsAnsweredWithTheKnownOnes() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> RatingScales.byId("nps")).getMessage();
    assertEquals(
        "no scale \"nps\"; there are nps-0-10, nps-1-10, nps-1-7, nps-1-5, nps-eu, thumbs,"
            + " csat-1-3, csat-1-5, csat-1-7, csat-1-10, ces-1, ces-2, ces-5",
        message);
  }
}
