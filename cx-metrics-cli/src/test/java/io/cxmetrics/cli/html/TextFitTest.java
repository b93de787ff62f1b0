package io.cxmetrics.cli.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that is broken and cut to a width. */
class TextFitTest {

  @Test
  void shortTextStaysAsItIs() {
    assertEquals(List.of("access"), TextFit.lines(" access ", 10, 100, 2));
    assertEquals(List.of(""), TextFit.lines("", 10, 100, 2));
  }

  @Test
  void longTextIsBrokenAtSpaces() {
    assertEquals(
        List.of("check-in and", "security"), TextFit.lines("check-in and security", 10, 80, 2));
  }

  @Test
  void whatDoesNotFitIsCut() {
    assertEquals(
        List.of("one two", "three f\u2026"), TextFit.lines("one two three four", 10, 45, 2));
    assertEquals("\ud83d\ude00\u2026", TextFit.cut("\ud83d\ude00\ud83d\ude00\ud83d\ude00", 10, 20));
  }

  /** What is one letter to a reader stays whole: a family, a flag, a letter with its accents. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
        "\ud83c\udde9\ud83c\uddea",
        "e\u0301\u0323"
      })
  void lettersAreNotCutApart(String letter) {
    for (int width = 1; width < 120; width += 3) {
      String shown = TextFit.cut(letter.repeat(9), 10, width);
      assertEquals("", shown.replace(letter, "").replace("\u2026", ""), shown);
    }
  }

  @Test
  void whatFitsNotAtAllIsAnEllipsis() {
    assertEquals("\u2026", TextFit.cut("WW", 10, 12));
    assertEquals("\u2026", TextFit.cut("WW", 10, 0));
  }

  /** Cells may have millions of letters: no more of them are looked at than can be shown. */
  @Test
  void millionsOfLettersAreCut() {
    assertEquals("i".repeat(10) + "\u2026", TextFit.cut("i".repeat(4_000_000), 10, 50));
    assertEquals(2, TextFit.lines("i ".repeat(2_000_000), 10, 50, 2).size());
  }

  /**
   * However long it is, and of whatever: no line is wider than it may be, and there are no more.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
        "a very long name of a stage that nobody would ever think of giving to a stage",
        "\u5f85\u3061\u6642\u9593\u306e\u6e80\u8db3\u5ea6",
        "Donaudampfschifffahrtsgesellschaft Kundendienst",
      })
  void everyLineFits(String text) {
    for (int most = 1; most <= 3; most++) {
      List<String> lines = TextFit.lines(text, 13, 70, most);
      assertTrue(lines.size() <= most, lines.toString());
      lines.forEach(line -> assertTrue(TextFit.width(line, 13) <= 70, line));
    }
  }
}
