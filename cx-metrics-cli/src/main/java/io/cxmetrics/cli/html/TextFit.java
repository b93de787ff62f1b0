package io.cxmetrics.cli.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Breaks text to a width. SVG does not, and which font draws it is not known here: widths are those
 * of DejaVu Sans, which is wider than what most systems take.
 */
final class TextFit {

  /** How much wider bold letters are. */
  static final double BOLD = 1.1;

  private static final String NARROW = "iIjl.,:;'|!()[]ftr ";
  private static final String WIDE = "mwMW@%";
  private static final char ELLIPSIS = '\u2026';
  private static final double NARROWEST = 0.42;

  /** What is one letter to a reader, such as a flag, or a letter with its accents. */
  private static final Pattern LETTER = Pattern.compile("\\X");

  private TextFit() {}

  /** About how wide a text is. */
  static double width(String text, double fontSize) {
    return fontSize * text.codePoints().mapToDouble(TextFit::widthOf).sum();
  }

  /** About how wide the widest of some texts is; 0 without any. */
  static double widest(Stream<String> texts, double fontSize) {
    return texts.mapToDouble(text -> width(text, fontSize)).max().orElse(0);
  }

  /** Of how many labels one is shown, so that they do not touch. */
  static int every(double widest, double distance) {
    return (int) Math.max(1, Math.ceil((widest + 4) / distance));
  }

  private static double widthOf(int codePoint) {
    if (codePoint >= 0x1F000 || (codePoint >= 0x2300 && codePoint < 0x2C00)) {
      return 1.3; // Emoji and other pictures.
    }
    if (codePoint > 0x2E7F || (codePoint >= 0x1100 && codePoint < 0x1160)) {
      return 1;
    }
    if (NARROW.indexOf(codePoint) >= 0) {
      return NARROWEST;
    }
    return WIDE.indexOf(codePoint) >= 0 ? 1 : Character.isUpperCase(codePoint) ? 0.77 : 0.64;
  }

  /** The text in at most some lines, broken at spaces where that is possible, cut at the end. */
  static List<String> lines(String text, double fontSize, double width, int most) {
    List<String> lines = new ArrayList<>();
    List<String> words = Arrays.asList(text.strip().split("\\s+", -1));
    String line = "";
    for (int i = 0; i < words.size(); i++) {
      String longer = line.isEmpty() ? words.get(i) : line + " " + words.get(i);
      if (line.isEmpty() || width(longer, fontSize) <= width) {
        line = longer;
      } else if (lines.size() == most - 1) {
        line = line + " " + String.join(" ", words.subList(i, words.size()));
        break;
      } else {
        lines.add(cut(line, fontSize, width));
        line = words.get(i);
      }
    }
    lines.add(cut(line, fontSize, width));
    return lines;
  }

  /** The text on one line, with an ellipsis where it is too long. */
  static String cut(String text, double fontSize, double width) {
    if (width(text, fontSize) <= width) {
      return text;
    }
    // A text may be of millions of letters; no more than these can fit.
    int most = (int) Math.min(text.length(), 2 * (width / (NARROWEST * fontSize) + 1));
    List<Integer> ends =
        LETTER.matcher(text.substring(0, most)).results().map(MatchResult::end).toList();
    int letters = ends.size();
    String shown;
    do {
      letters--;
      shown =
          text.substring(0, letters == 0 ? 0 : ends.get(letters - 1)).stripTrailing() + ELLIPSIS;
    } while (letters > 0 && width(shown, fontSize) > width);
    return shown;
  }
}
