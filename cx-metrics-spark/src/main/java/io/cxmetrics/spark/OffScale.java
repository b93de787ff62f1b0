package io.cxmetrics.spark;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an aggregate does with a rating that is no point of its scale. */
enum OffScale {
  /** It is an error that names the function, the column and the value. */
  STRICT,
  /** It is left out of the score, and counted in a tally. */
  LENIENT,
  /** It makes the result NULL. */
  NULL;

  /** The policy of a name in SQL. */
  static OffScale of(String name) {
    return switch (name) {
      case "strict" -> STRICT;
      case "lenient" -> LENIENT;
      default ->
          throw new IllegalArgumentException(
              "no policy \""
                  + name
                  + "\"; there are "
                  + Arrays.stream(new OffScale[] {STRICT, LENIENT})
                      .map(policy -> policy.name().toLowerCase(Locale.ROOT))
                      .collect(Collectors.joining(", ")));
    };
  }
}
