package io.cxmetrics.cli.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cxmetrics.cli.input.Answer.Excluded;
import io.cxmetrics.cli.input.Answer.Rating;
import io.cxmetrics.scale.RatingScales;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cell says, on the scale from 0 to 10. */
class AnswerParserTest {

  @ParameterizedTest
  @CsvSource({"0,0", "7,7", "10,10", "05,5", "007,7", "5.0,5", "+5,5", "-0,0", "5.,5", "1e1,10"})
  void wholeNumbersAreRatings(String cell, int rating) {
    assertEquals(new Rating(rating), parse(cell));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"11", "99", "-1", "6.5", ".5", "4294967296", "99999999999999999999", "1e999"})
  void otherNumbersAreOffTheScale(String cell) {
    assertEquals(Excluded.OFF_SCALE, parse(cell));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NaN",
        "Infinity",
        "-Infinity",
        "NA",
        "ten",
        "5d",
        "5f",
        "0x5",
        "0x5p0",
        "5,0",
        "5 6",
        "-",
        ".",
        "+",
        "1e",
        "5/10",
        "\u096b",
        "\u0661\u0660",
        "5\u00a0",
        "\u00bd",
        "N\0",
        "9\0"
      })
  void anythingElseIsUnreadable(String cell) {
    assertEquals(Excluded.UNREADABLE, parse(cell));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.0", "-0", "00", "99", "99.0", "1e2", "Blank", "-7", "6.5"})
  void declaredCodesAreMissingAsTextAndAsNumbers(String cell) {
    assertEquals(
        Excluded.DECLARED_MISSING, parse(cell, "0", " 99 ", "100", "Blank", "-7.0", "6.5"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"blank", "Blank!", "nan"})
  void codesMatchExactly(String cell) {
    assertEquals(Excluded.UNREADABLE, parse(cell, "Blank", "NaN"));
  }

  @ParameterizedTest
  @ValueSource(strings = "")
  void emptyIsMissingAndMayBeDeclared(String cell) {
    assertEquals(Excluded.MISSING, parse(cell));
    assertEquals(Excluded.DECLARED_MISSING, parse(cell, ""));
  }

  private static Answer parse(String cell, String... missingCodes) {
    char[] buffer = ("9" + cell + "9").toCharArray();
    return new AnswerParser(RatingScales.NPS_0_10, List.of(missingCodes))
        .parse(buffer, 1, buffer.length - 1);
  }
}
