package io.cxmetrics.cli.report;

import com.google.common.collect.ImmutableSet;
import io.cxmetrics.cli.command.Streams;
import io.cxmetrics.cli.html.ReportPage;
import io.cxmetrics.cli.input.JsonObjects;
import io.cxmetrics.cli.input.Source;
import io.cxmetrics.cli.message.DataException;
import io.cxmetrics.cli.message.Text;
import io.cxmetrics.cli.message.UsageException;
import io.cxmetrics.cli.survey.TrendColumn;
import io.cxmetrics.cli.survey.TrendOptions;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * A section of a report: a command, with its options as keys.
 *
 * @param place the file and the section, for messages
 * @param kind which command
 * @param title the heading
 * @param windows the windows to compare; none without a comparison
 * @param file the file that the command reads
 * @param arguments the options of the command
 * @param trendArguments the options of the trends
 */
record ReportSection(
    String place,
    ReportKind kind,
    String title,
    List<String> windows,
    String file,
    List<String> arguments,
    List<String> trendArguments) {

  private static final String FILE = "file";
  private static final String TITLE = "title";
  private static final String WINDOWS = "windows";

  /** Keys of the page's own that have one value. */
  private static final ImmutableSet<String> ONE = ImmutableSet.of(FILE, TITLE);

  /** Keys with names of files, which are relative to that of the report. */
  private static final ImmutableSet<String> FILES = ImmutableSet.of("model", "calendar", "mapping");

  /** Options of the commands that say how they write. */
  private static final ImmutableSet<String> NOT_HERE =
      ImmutableSet.of("format", "html", "help", "version");

  ReportSection {
    windows = List.copyOf(windows);
    arguments = List.copyOf(arguments);
    trendArguments = List.copyOf(trendArguments);
  }

  /**
   * Checks the keys of a section.
   *
   * @throws DataException if it has no such keys
   */
  static ReportSection of(
      Source source,
      int number,
      ReportKind kind,
      Map<String, ReportConfig.Value> values,
      JsonObjects json) {
    String name = "section %s, %s".formatted(number, Text.id(kind));
    Set<String> keys = keys(kind);
    Set<String> ofTrends = kind.isSurvey() ? options(new TrendOptions()) : Set.of();
    List<String> arguments = new ArrayList<>();
    List<String> trendArguments = new ArrayList<>();
    values.forEach(
        (key, value) -> {
          if (!keys.contains(key)) {
            throw json.error(value.place(), JsonObjects.noKey(key, name, keys));
          }
          if (ONE.contains(key) && (value.texts().size() != 1 || value.texts().get(0).isBlank())) {
            throw json.error(
                value.place(), "%s of %s must be one, and not empty".formatted(key, name));
          }
          (ofTrends.contains(key) ? trendArguments : arguments)
              .addAll(arguments(source, key, value, json));
        });
    ReportConfig.Value file = values.get(FILE);
    if (file == null) {
      throw new DataException("%s: %s needs a file".formatted(source.name(), name));
    }
    return new ReportSection(
        source.name() + ": " + name,
        kind,
        values.containsKey(TITLE) ? values.get(TITLE).texts().get(0) : kind.title(),
        values.containsKey(WINDOWS) ? values.get(WINDOWS).texts() : List.of(),
        beside(source, file.texts().get(0), file, json),
        arguments,
        trendArguments);
  }

  private static Set<String> keys(ReportKind kind) {
    Set<String> keys = options(kind.command(Streams.none()));
    keys.addAll(List.of("kind", FILE, TITLE));
    if (kind.isSurvey()) {
      keys.addAll(options(new TrendOptions()));
    }
    if (kind == ReportKind.FCR) {
      keys.add(WINDOWS);
    }
    return keys;
  }

  private static Set<String> options(Object command) {
    return new CommandLine(command)
        .getCommandSpec().options().stream()
            .map(OptionSpec::longestName)
            .map(option -> option.replaceFirst("^--", ""))
            .filter(option -> !NOT_HERE.contains(option))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> arguments(
      Source source, String key, ReportConfig.Value value, JsonObjects json) {
    return switch (key) {
      case FILE, TITLE, WINDOWS -> List.of();
      default ->
          value.texts().stream()
              .map(text -> FILES.contains(key) ? beside(source, text, value, json) : text)
              .map(text -> "--%s=%s".formatted(key, text))
              .toList();
    };
  }

  /** A file beside that of the report; none of them is standard input. */
  private static String beside(
      Source source, String file, ReportConfig.Value value, JsonObjects json) {
    if (file.startsWith(Source.SAMPLE)) {
      return file;
    }
    try {
      String path = Path.of(source.name()).resolveSibling(file).toString();
      return path.equals("-") ? "./-" : path;
    } catch (InvalidPathException e) {
      throw json.error(value.place(), "%s is not the name of a file".formatted(Text.quote(file)));
    }
  }

  /**
   * The command with the arguments, and more of them.
   *
   * @throws ParameterException if they do not go together
   */
  <C> C command(Class<C> type, Streams streams, String... more) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of(more));
    // A file may be called --strict.
    all.addAll(List.of("--", file));
    return type.cast(parsed(kind.command(streams), all));
  }

  /**
   * The columns of the trends; none without one.
   *
   * @throws UsageException if the keys do not go together
   */
  List<TrendColumn> trends() {
    return parsed(new TrendOptions(), trendArguments).columns();
  }

  private static <C> C parsed(C command, List<String> arguments) {
    new CommandLine(command)
        .setExpandAtFiles(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .parseArgs(arguments.toArray(String[]::new));
    return command;
  }

  /** The same without a window, for others to take its place. */
  ReportSection withoutWindow() {
    List<String> others =
        arguments.stream().filter(argument -> !argument.startsWith("--window=")).toList();
    return new ReportSection(place, kind, title, windows, file, others, trendArguments);
  }

  /**
   * Reads the files and computes.
   *
   * @throws DataException if that fails; the message names the section
   */
  ReportPage.Part part(Streams streams) {
    try {
      return kind.part(this, streams);
    } catch (UsageException | DataException | ParameterException e) {
      throw new DataException(place + ": " + e.getMessage(), e);
    }
  }
}
