package io.cxmetrics.spark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A rule as a row meets it: NULL where an argument is NULL, and where an argument is refused either
 * an error that says which function, of which columns, got what, or NULL.
 *
 * @param call the function and its columns, as in the query
 * @param rule what is computed
 * @param isTry whether what is refused gives NULL
 */
record Guard(String call, Rule rule, boolean isTry)
    implements Function<@Nullable Object[], @Nullable Object>, Serializable {

  /** As many bytes of a refused value are shown. */
  private static final int EXCERPT = 16;

  @Override
  public @Nullable Object apply(@Nullable Object[] arguments) {
    for (Object argument : arguments) {
      if (argument == null) {
        return null;
      }
    }
    try {
      return rule.apply(arguments);
    } catch (IllegalArgumentException e) {
      if (isTry) {
        return null;
      }
      throw refused(call, e, arguments);
    }
  }

  /** The name of the function. */
  String function() {
    return call.substring(0, call.indexOf('('));
  }

  static IllegalArgumentException refused(
      String call, RuntimeException cause, @Nullable Object... values) {
    String got = Arrays.stream(values).map(Guard::inWords).collect(Collectors.joining(", "));
    return new IllegalArgumentException(call + ": " + cause.getMessage() + "; got " + got, cause);
  }

  private static String inWords(@Nullable Object value) {
    if (value instanceof byte[] bytes) {
      String start = HexFormat.of().withUpperCase().formatHex(head(bytes));
      return "X'" + start + (bytes.length > EXCERPT ? "..." : "") + "', " + bytes.length + " bytes";
    }
    return String.valueOf(value);
  }

  private static byte[] head(byte[] bytes) {
    return Arrays.copyOf(bytes, Math.min(bytes.length, EXCERPT));
  }
}
