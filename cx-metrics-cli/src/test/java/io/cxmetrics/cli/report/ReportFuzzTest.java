package io.cxmetrics.cli.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.cxmetrics.cli.Fuzz;
import io.cxmetrics.cli.command.Streams;
import io.cxmetrics.cli.input.Source;
import io.cxmetrics.cli.message.DataException;
import io.cxmetrics.cli.message.Text;
import io.cxmetrics.cli.message.UsageException;
import io.cxmetrics.cli.output.Figures;
import io.cxmetrics.cli.output.Unit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Configurations of reports put together from pieces of good and of bad ones: each makes a page, or
 * is refused with one line. The numbers of a page are those of the commands.
 */
class ReportFuzzTest {

  private static final Pattern TOKEN = Pattern.compile("\"[^\"]*\"|[0-9.]+|[a-z]+|[^\\s]");
  private static final Pattern CARD =
      Pattern.compile("<strong>([^<]*)</strong><span class=\"muted\">([^<]*)</span>");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  /** What may stand in place of a token. */
  private static final String BAD =
      "|null|true|-1|1e999|0.5|\"|{}|[[|[]|\"\"|\" \"|\"\\u0000\"|\"\\ud83d\"|\"-\"|"
          + "\"--strict\"|\"<b>\"|\"MMM\"|\"2026\"|\"99999999d\"|\"P1D\"|\"time-in\"|"
          + "\"clock\"|\"interval\"|\"scale\"|\"ces\"|\"..\"|\"sample:\"|\"/\"";

  /** A section of each kind. */
  private static final ImmutableList<String> SECTIONS =
      ImmutableList.of(
          """
          {"kind": "nps", "file": "answers.csv", "column": "score", "by": "channel", "month": "at",
            "day": "at", "time-format": "uuuu-MM-dd", "missing": [98, "?"], "level": 0.9}
          """,
          """
          {"kind": "csat", "file": "answers.csv", "column": "rating", "statistic": "mean",
            "scale": "csat-1-5", "title": "Ratings", "day": "at", "time-format": "d",
            "time-in": "2026-05", "strict": false}
          """,
          """
          {"kind": "response", "file": "tickets.csv", "start": "from", "end": "to", "by": "channel",
            "until": "2026-02-01T00:00:00Z", "target": ["1h", "90s"], "percentile": 90,
            "hours": "mon-fri 09:00-17:30", "zone": "Europe/Berlin"}
          """,
          """
          {"kind": "fcr", "file": "tickets.csv", "time": "from", "customer": "who", "window": "7d",
            "windows": ["1d", "7d"], "match": "customer"}
          """,
          """
          {"kind": "queue", "file": "calls.csv", "outcome": "outcome", "waited": "waited",
            "word": "callback=flowed-out", "target": "20s", "by": "queue", "rate": "abandonment"}
          """,
          """
          {"kind": "journey", "file": "answers.csv", "model": "model.json", "by": "channel"}
          """);

  private static final String ANSWERS =
      """
      score,rating,channel,at
      10,5,web,2026-01-04
      9,4,phone,2026-01-05
      7,1,web,2026-03-05
      0,,phone,soon
      11,3,,
      98,2,web,2026-03-06
      """;

  private static final String TICKETS =
      """
      from,to,channel,who
      2026-01-05T09:00:00Z,2026-01-05T10:00:00Z,web,a
      2026-01-06T09:00:00Z,2026-01-08T10:00:00Z,web,a
      2026-01-07T09:00:00Z,,phone,b
      2026-01-30T09:00:00Z,never,phone,c
      """;

  private static final String CALLS =
      """
      outcome,waited,queue
      answered,10,a
      answered,1m30s,a
      abandoned,3,b
      callback,0:00:40,b
      """;

  private static final String MODEL =
      """
      {"name": "j", "stages": [{"name": "s", "touchpoints": [
        {"name": "t", "column": "rating", "scale": "csat-1-5"}]}]}
      """;

  private static @Nullable Path folder;

  @BeforeContainer
  static void makeFiles() throws IOException {
    folder = Files.createTempDirectory("fuzz");
    Files.writeString(file("answers.csv"), ANSWERS);
    Files.writeString(file("tickets.csv"), TICKETS);
    Files.writeString(file("calls.csv"), CALLS);
    Files.writeString(file("model.json"), MODEL);
  }

  @AfterContainer
  static void deleteFiles() throws IOException {
    try (Stream<Path> files = Files.list(file(""))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(file(""));
  }

  private static Path file(String name) {
    return Optional.ofNullable(folder).orElseThrow().resolve(name);
  }

  /** The page, or nothing where the configuration is refused with a message. */
  private static Optional<String> page(byte[] config) {
    String name = file("config.json").toString();
    try {
      ReportConfig report =
          ReportConfig.read(new Source(name, () -> new ByteArrayInputStream(config)));
      return Optional.of(ReportCommand.page(report, Streams.none()));
    } catch (DataException e) {
      String message = String.valueOf(e.getMessage());
      assertTrue(message.startsWith(name + ": ") && message.length() < 2000, message);
      assertFalse(message.matches("(?s).*(java[.]|Exception).*"), message);
      return Optional.empty();
    }
  }

  private static String config(String sections) {
    return "{\"title\": \"A report\", \"sections\": [" + sections + "]}";
  }

  private static List<String> tokens(String config) {
    return TOKEN.matcher(config).results().map(MatchResult::group).toList();
  }

  @Example
  void theConfigurationItselfMakesAPage() {
    String all = config(String.join(", ", SECTIONS));
    assertTrue(page(all.getBytes(UTF_8)).orElseThrow().contains("A report"));
    assertTrue(page(String.join(" ", tokens(all)).getBytes(UTF_8)).isPresent());
  }

  /** The configuration of a section with up to three of its tokens replaced. */
  @Provide
  Arbitrary<String> changed() {
    return Arbitraries.of(SECTIONS).flatMap(section -> changed(tokens(config(section))));
  }

  private static Arbitrary<String> changed(List<String> tokens) {
    List<String> pieces =
        Stream.concat(
                SECTIONS.stream().flatMap(section -> tokens(section).stream()).distinct(),
                Stream.of(BAD.split("[|]", -1)))
            .toList();
    return Arbitraries.maps(
            Arbitraries.integers().between(0, tokens.size() - 1), Arbitraries.of(pieces))
        .ofMaxSize(3)
        .map(
            changes ->
                IntStream.range(0, tokens.size())
                    .mapToObj(i -> changes.getOrDefault(i, tokens.get(i)))
                    .collect(Collectors.joining(" ")));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void configurationsMakeAPageOrAreRefused(@ForAll("changed") String config) {
    Optional<String> page = page(config.getBytes(UTF_8));
    page.ifPresent(ReportFuzzTest::assertIsForReaders);
    Fuzz.collect(page.isPresent());
  }

  /** What a program calls its values is not for readers. */
  private static void assertIsForReaders(String page) {
    String text = TAG.matcher(page.substring(page.indexOf("<body>"))).replaceAll(" ");
    for (String word : List.of("NaN", "Infinity", "null", "Optional", "{{")) {
      assertFalse(text.contains(word), word + " in " + text);
    }
  }

  /** Whatever bytes there are. */
  @Provide
  Arbitrary<byte[]> bytes() {
    return Arbitraries.oneOf(
        Arbitraries.bytes().array(byte[].class).ofMaxSize(40),
        Combinators.combine(
                Arbitraries.of(SECTIONS),
                Arbitraries.integers().between(0, 400),
                Arbitraries.integers().between(0, 3),
                Arbitraries.bytes())
            .as(ReportFuzzTest::damaged),
        Arbitraries.of(tokens(config(SECTIONS.get(0))))
            .list()
            .ofMaxSize(12)
            .map(some -> String.join("", some).getBytes(UTF_8)));
  }

  /** The configuration of a section with some bytes cut out, and one changed. */
  private static byte[] damaged(String section, int place, int cut, byte changed) {
    byte[] config = config(section).getBytes(UTF_8);
    int at = place % config.length;
    int rest = Math.min(config.length, at + cut);
    byte[] damaged = new byte[config.length - (rest - at)];
    System.arraycopy(config, 0, damaged, 0, at);
    System.arraycopy(config, rest, damaged, at, config.length - rest);
    if (at < damaged.length) {
      damaged[at] = changed;
    }
    return damaged;
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void anyBytesMakeAPageOrAreRefused(@ForAll("bytes") byte[] config) {
    Optional<String> page = page(config);
    page.ifPresent(ReportFuzzTest::assertIsForReaders);
    Statistics.collect(page.isPresent() ? "read" : "refused");
  }

  /** A command with its options, of which some fit. */
  private record Section(String kind, List<List<String>> options) {

    String json() {
      return options.stream()
          .map(option -> "\"%s\": \"%s\"".formatted(option.get(0), option.get(1)))
          .collect(Collectors.joining(", ", "{\"kind\": \"" + kind + "\", ", "}"));
    }

    /** What the command writes as CSV; nothing where it refuses. */
    Optional<NamedCsvRecord> total() throws Exception {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      PrintStream results = new PrintStream(out, false, UTF_8);
      Streams none = Streams.none();
      Object command =
          Text.withId(ReportKind.values(), kind)
              .orElseThrow()
              .command(new Streams(none.in(), results, none.err()));
      List<String> arguments = new ArrayList<>(List.of("--format=csv"));
      for (List<String> option : options) {
        arguments.add(
            option.get(0).equals("file")
                ? file(option.get(1)).toString()
                : "--%s=%s".formatted(option.get(0), option.get(1)));
      }
      try {
        new CommandLine(command)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .parseArgs(arguments.toArray(String[]::new));
        ((Callable<?>) command).call();
      } catch (DataException | UsageException | ParameterException e) {
        return Optional.empty();
      }
      results.flush();
      return CsvReader.builder().ofNamedCsvRecord(out.toString(UTF_8)).stream().findFirst();
    }
  }

  private static Arbitrary<List<String>> option(String name, String... values) {
    return Arbitraries.of(values).map(value -> List.of(name, value));
  }

  private static Arbitrary<Section> section(
      String kind, List<List<String>> needed, List<Arbitrary<List<String>>> more) {
    return Arbitraries.oneOf(more)
        .list()
        .uniqueElements(option -> option.get(0))
        .ofMaxSize(4)
        .map(
            options ->
                new Section(kind, Stream.concat(needed.stream(), options.stream()).toList()));
  }

  @Provide
  Arbitrary<Section> sections() {
    return Arbitraries.oneOf(
        section(
            "nps",
            List.of(List.of("file", "answers.csv")),
            List.of(
                option("column", "score", "score", "score", "rating", "none"),
                option("scale", "nps-0-10", "nps-1-10", "nps-1-5", "ces-1"),
                option("by", "channel", "at", "none"),
                option("missing", "98", "11", "x", ""),
                option("level", "0.5", "0.999", "1", "x"),
                option("interval", "wald", "score", "wilson"),
                option("strict", "true", "false", "x"),
                option("delimiter", ",", ";", "tab"))),
        section(
            "csat",
            List.of(List.of("file", "answers.csv"), List.of("column", "rating")),
            List.of(
                option("statistic", "mean", "net", "index", "share", "x"),
                option("box", "1", "2", "3", "0"),
                option("missing", "5", "1"),
                option("by", "channel", "at"))),
        section(
            "fcr",
            List.of(List.of("file", "tickets.csv"), List.of("time", "from")),
            List.of(
                option("customer", "who", "who", "channel"),
                option("window", "1d", "7d", "0s", "x"),
                option("until", "2026-01-20T00:00:00Z", "2026-01-06", "2030-01-01T00:00:00Z"),
                option("unit", "contact", "issue", "customer"),
                option("time-format", "d/M/yyyy", "x", "uuuu-MM-dd'T'HH:mm:ssX"),
                option("time-in", "2026"),
                option("by", "channel"))),
        section(
            "queue",
            List.of(List.of("file", "calls.csv"), List.of("outcome", "outcome")),
            List.of(
                option("waited", "waited", "waited", "waited", "queue"),
                option("word", "callback=flowed-out", "callback=answered", "x"),
                option("rate", "abandonment", "service-level-f1", "short-abandons", "x"),
                option("target", "20s", "2m", "0s"),
                option("talk", "waited"),
                option("by", "queue"))));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void aSectionSaysWhatItsCommandSays(@ForAll("sections") Section section) throws Exception {
    Optional<NamedCsvRecord> total = section.total();
    Optional<String> page = page(config(section.json()).getBytes(UTF_8));
    assertEquals(total.isPresent(), page.isPresent(), section.toString());
    Fuzz.collect(page.isPresent());
    if (total.isPresent() && page.isPresent()) {
      MatchResult card = CARD.matcher(page.get()).results().findFirst().orElseThrow();
      assertEquals(Optional.of(card.group(1)), shown(total.get(), List.of("score"), card.group(1)));
      assertEquals(
          Optional.of(card.group(2)), shown(total.get(), List.of("lower", "upper"), card.group(2)));
    }
  }

  /** The text if it is what some unit makes of numbers of the total. */
  private static Optional<String> shown(NamedCsvRecord total, List<String> columns, String text) {
    List<String> numbers = columns.stream().map(total::getField).toList();
    if (numbers.contains("")) {
      return Optional.of(columns.size() == 1 ? Figures.UNDEFINED : "");
    }
    return Stream.of(Unit.values())
        .map(
            unit ->
                numbers.stream()
                    .map(number -> unit.format(Double.parseDouble(number)))
                    .collect(Collectors.joining(" to ")))
        .filter(text::equals)
        .findFirst();
  }
}
