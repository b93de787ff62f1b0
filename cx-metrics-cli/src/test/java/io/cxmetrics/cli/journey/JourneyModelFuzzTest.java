package io.cxmetrics.cli.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cxmetrics.cli.Fuzz;
import io.cxmetrics.cli.input.Source;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Journeys with some tokens replaced are read, or refused with one line. */
class JourneyModelFuzzTest {

  private static final Pattern TOKEN = Pattern.compile("\"[^\"]*\"|[0-9.]+|[^\\s]");

  private static final String MODEL =
      """
      {"name": "home internet", "stages": [
        {"name": "choose", "weight": 2, "touchpoints": [
          {"name": "website", "scale": "csat-1-5", "missing": [0, "x"]},
          {"name": "advice", "column": "talk", "scale": "ces-2", "weight": 0.5}]},
        {"name": "use", "touchpoints": [{"name": "speed", "scale": "csat-1-5"}]}]}
      """;

  /** A journey of which up to three of its tokens were replaced. */
  @Provide
  Arbitrary<byte[]> model() {
    List<String> tokens = TOKEN.matcher(MODEL).results().map(MatchResult::group).toList();
    List<String> pieces =
        Stream.concat(
                tokens.stream().distinct(),
                Stream.of(
                    "", "null", "-1", "1e999", "0.5", "\"", "{}", "[[", "\"nps-0-10\"", "\u0000"))
            .toList();
    return Arbitraries.maps(
            Arbitraries.integers().between(0, tokens.size() - 1), Arbitraries.of(pieces))
        .ofMaxSize(3)
        .map(
            changes ->
                IntStream.range(0, tokens.size())
                    .mapToObj(i -> changes.getOrDefault(i, tokens.get(i)))
                    .collect(Collectors.joining(" "))
                    .getBytes(UTF_8));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void modelsAreReadOrRefused(@ForAll("model") byte[] bytes) {
    Source source = new Source("model", () -> new ByteArrayInputStream(bytes));
    Fuzz.collect(Fuzz.unlessRefused(() -> JourneyModelReader.read(source)).isPresent());
  }
}
