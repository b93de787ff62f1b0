package io.cxmetrics.cli.report;

import com.google.common.collect.ImmutableSet;
import io.cxmetrics.cli.command.Streams;
import io.cxmetrics.cli.html.ReportPage;
import io.cxmetrics.cli.input.JsonObjects;
import io.cxmetrics.cli.input.Source;
import io.cxmetrics.cli.message.DataException;
import io.cxmetrics.cli.message.Text;
import io.cxmetrics.cli.message.UsageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param month the column of the months; nothing without a trend
 * @param windows the windows to compare; none without a comparison
 * @param arguments those of the command
 */
record ReportSection(
    String place,
    ReportKind kind,
    String title,
    Optional<String> month,
    List<String> windows,
    List<String> arguments) {

  private static final String FILE = "file";
  private static final String TITLE = "title";
  private static final String MONTH = "month";
  private static final String WINDOWS = "windows";

  /** Keys with names of files, which are relative to that of the report. */
  private static final ImmutableSet<String> FILES =
      ImmutableSet.of(FILE, "model", "calendar", "mapping");

  /** Options of the commands that say how they write. */
  private static final ImmutableSet<String> NOT_HERE =
      ImmutableSet.of("format", "html", "help", "version");

  ReportSection {
    windows = List.copyOf(windows);
    arguments = List.copyOf(arguments);
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
    List<String> arguments = new ArrayList<>();
    values.forEach(
        (key, value) -> {
          if (!keys.contains(key)) {
            throw json.error(value.place(), JsonObjects.noKey(key, name, keys));
          }
          if (Set.of(FILE, TITLE, MONTH).contains(key) && value.texts().size() != 1) {
            throw json.error(value.place(), "%s of %s must be one".formatted(key, name));
          }
          arguments.addAll(arguments(source, key, value.texts()));
        });
    if (!values.containsKey(FILE)) {
      throw new DataException("%s: %s needs a file".formatted(source.name(), name));
    }
    return new ReportSection(
        source.name() + ": " + name,
        kind,
        one(values, TITLE).orElse(kind.title()),
        one(values, MONTH),
        values.containsKey(WINDOWS) ? values.get(WINDOWS).texts() : List.of(),
        arguments);
  }

  private static Optional<String> one(Map<String, ReportConfig.Value> values, String key) {
    return Optional.ofNullable(values.get(key)).map(value -> value.texts().get(0));
  }

  private static Set<String> keys(ReportKind kind) {
    Set<String> keys =
        new CommandLine(kind.command(Streams.none()))
            .getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .map(option -> option.replaceFirst("^--", ""))
                .filter(option -> !NOT_HERE.contains(option))
                .collect(Collectors.toCollection(TreeSet::new));
    keys.addAll(List.of("kind", FILE, TITLE));
    if (kind.isSurvey()) {
      keys.add(MONTH);
    }
    if (kind == ReportKind.FCR) {
      keys.add(WINDOWS);
    }
    return keys;
  }

  private static List<String> arguments(Source source, String key, List<String> texts) {
    List<String> values =
        FILES.contains(key) ? texts.stream().map(text -> beside(source, text)).toList() : texts;
    return switch (key) {
      case TITLE, MONTH, WINDOWS -> List.of();
      case FILE -> values;
      default -> values.stream().map(value -> "--%s=%s".formatted(key, value)).toList();
    };
  }

  private static String beside(Source source, String file) {
    return file.startsWith(Source.SAMPLE)
        ? file
        : Path.of(source.name()).resolveSibling(file).toString();
  }

  /**
   * The command with the arguments, and more of them.
   *
   * @throws ParameterException if they do not go together
   */
  <C> C command(Class<C> type, Streams streams, String... more) {
    Object command = kind.command(streams);
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of(more));
    new CommandLine(command)
        .setExpandAtFiles(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .parseArgs(all.toArray(String[]::new));
    return type.cast(command);
  }

  /** The same without a window, for others to take its place. */
  ReportSection withoutWindow() {
    List<String> others =
        arguments.stream().filter(argument -> !argument.startsWith("--window=")).toList();
    return new ReportSection(place, kind, title, month, windows, others);
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
