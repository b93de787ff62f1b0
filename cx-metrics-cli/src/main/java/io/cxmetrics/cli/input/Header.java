package io.cxmetrics.cli.input;

import io.cxmetrics.cli.message.DataException;
import io.cxmetrics.cli.message.Text;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The first record of a file.
 *
 * @param file what messages call the file
 * @param names the names of the columns, trimmed
 */
public record Header(String file, List<String> names) {

  public Header {
    names = List.copyOf(names);
    if (names.stream().anyMatch(name -> name.indexOf('\0') >= 0)) {
      throw new DataException(
          file + ": is not a text file, or not in this encoding (see --charset)");
    }
  }

  /**
   * The position of the one column with a name.
   *
   * @throws DataException if there is none, or more than one
   */
  public int indexOf(String name) {
    List<Integer> positions =
        IntStream.range(0, names.size()).filter(i -> names.get(i).equals(name)).boxed().toList();
    if (positions.isEmpty()) {
      throw new DataException(
          "%s: no column %s; there are %s".formatted(file, Text.quote(name), Text.quoteAll(names)));
    }
    if (positions.size() > 1) {
      throw new DataException(
          "%s: column %s occurs %s times, at positions %s"
              .formatted(file, Text.quote(name), positions.size(), countedFromOne(positions)));
    }
    return positions.get(0);
  }

  /** The same, or -1 if there is no such column. */
  public int indexIfThere(String name) {
    return names.contains(name) ? indexOf(name) : -1;
  }

  private static String countedFromOne(List<Integer> positions) {
    return positions.stream()
        .map(position -> Integer.toString(position + 1))
        .collect(Collectors.joining(", "));
  }
}
