package io.cxmetrics.benchmarks;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;

/**
 * One benchmark of the two that a goal compares.
 *
 * @param benchmark the class and the method
 * @param params the parameters, and under {@code threads} how many threads where not as many as the
 *     benchmark says
 */
record Side(String benchmark, Map<String, String> params) {

  private static final String THREADS = "threads";

  /** Reads {@code GroupedNpsBenchmark.ours segments=16}, as the guard of allocation writes it. */
  static Side parse(String text) {
    List<String> words = Splitter.on(' ').splitToList(text);
    Map<String, String> params = new TreeMap<>();
    for (String word : words.subList(1, words.size())) {
      List<String> pair = Splitter.on('=').splitToList(word);
      if (pair.size() != 2) {
        throw new IllegalArgumentException("not a parameter with its value: " + word);
      }
      params.put(pair.get(0), pair.get(1));
    }
    return new Side(words.get(0), params);
  }

  /** Adds this benchmark alone to the options. */
  void addTo(ChainedOptionsBuilder options) {
    options.include("\\." + Pattern.quote(benchmark) + "$");
    params.forEach(
        (name, value) -> {
          if (name.equals(THREADS)) {
            options.threads(Integer.parseInt(value));
          } else {
            options.param(name, value);
          }
        });
  }
}
