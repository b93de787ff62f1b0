package io.cxmetrics.cli.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Breaks text to a width. SVG does not, and which font draws it is not known here: widths are those
 * of DejaVu Sans, which is wider than what most systems take.
 */
final class TextFit {

  private static final String NARROW = "iIjl.,:;'|!()[]ftr ";
  private static final String WIDE = "mwMW@%";
  private static final char ELLIPSIS = '\u2026';

  private TextFit() {}

  /** About how wide a text is. */
  static double width(String text, double fontSize) {
    return fontSize * text.codePoints().mapToDouble(TextFit::widthOf).sum();
  }

  private static double widthOf(int codePoint) {
    if (codePoint > 0x2E7F) {
      return 1;
    }
    if (NARROW.indexOf(codePoint) >= 0) {
      return 0.42;
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
    int[] codePoints = text.codePoints().toArray();
    int end = codePoints.length;
    String shown;
    do {
      end--;
      shown = new String(codePoints, 0, end).stripTrailing() + ELLIPSIS;
    } while (end > 1 && width(shown, fontSize) > width);
    return shown;
  }
}
