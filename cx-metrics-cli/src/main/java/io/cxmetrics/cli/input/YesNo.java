package io.cxmetrics.cli.input;

import io.cxmetrics.cli.message.DataException;
import java.util.Locale;
import java.util.Set;

/** Reads cells that say yes or no. Another word is an error, so that nothing is guessed. */
public final class YesNo {

  private static final Set<String> YES = Set.of("yes", "y", "true", "1");
  private static final Set<String> NO = Set.of("no", "n", "false", "0");

  private YesNo() {}

  /** The words for yes, or those for no. */
  public static Set<String> words(boolean yes) {
    return yes ? YES : NO;
  }

  /**
   * Reads a word, in upper or lower case.
   *
   * @throws DataException if it is none
   */
  public static boolean read(Cell cell) {
    String word = cell.text().toLowerCase(Locale.ROOT);
    if (!YES.contains(word) && !NO.contains(word)) {
      throw cell.error("is neither yes nor no, y nor n, true nor false, 1 nor 0");
    }
    return YES.contains(word);
  }

  /**
   * Reads a word, or a number of times: whether it is not 0.
   *
   * @throws DataException if it is none
   */
  public static boolean readCount(Cell cell) {
    return cell.text().matches("[0-9]+") ? !cell.text().matches("0+") : read(cell);
  }
}
