package io.cxmetrics.cli.report;

import com.fasterxml.jackson.core.JsonLocation;
import io.cxmetrics.cli.input.JsonObjects;
import io.cxmetrics.cli.input.Source;
import io.cxmetrics.cli.message.DataException;
import io.cxmetrics.cli.message.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a report is about, from JSON.
 *
 * @param title the title
 * @param sections the sections in their order, at least one
 */
record ReportConfig(String title, List<ReportSection> sections) {

  ReportConfig {
    sections = List.copyOf(sections);
  }

  /** What the keys of a section say, and where. */
  record Value(JsonLocation place, List<String> texts) {}

  /**
   * Reads a file.
   *
   * @throws DataException if it cannot be read or used; the message names file, line and column
   */
  static ReportConfig read(Source source) {
    List<String> title = new ArrayList<>();
    List<ReportSection> sections = new ArrayList<>();
    JsonObjects.read(
        source,
        "a report",
        json ->
            Map.of(
                "title",
                () -> title.add(title(json)),
                "sections",
                () ->
                    json.array(
                        "the sections of a report",
                        () -> sections.add(section(source, json, sections.size() + 1)))));
    if (sections.isEmpty()) {
      throw new DataException(source.name() + ": a report needs sections");
    }
    if (sections.stream().filter(section -> section.kind() == ReportKind.JOURNEY).count() > 1) {
      throw new DataException(source.name() + ": a report has one journey at most");
    }
    return new ReportConfig(title.isEmpty() ? "Customer experience" : title.get(0), sections);
  }

  private static String title(JsonObjects json) throws IOException {
    String title = json.string("the title of a report");
    if (title.isBlank()) {
      throw json.error(json.here(), "the title of a report must not be empty");
    }
    return title;
  }

  private static ReportSection section(Source source, JsonObjects json, int number)
      throws IOException {
    JsonLocation start = json.here();
    String name = "section " + number;
    Map<String, Value> values = new LinkedHashMap<>();
    json.members(
        name,
        key ->
            () ->
                values.put(
                    key, new Value(json.here(), json.codes("%s of %s".formatted(key, name)))));
    Value kind = values.remove("kind");
    if (kind == null || kind.texts().size() != 1) {
      throw json.error(start, name + " needs a kind: one of " + Text.ids(ReportKind.values()));
    }
    return ReportSection.of(
        source,
        number,
        Text.withId(ReportKind.values(), kind.texts().get(0))
            .orElseThrow(
                () ->
                    json.error(
                        kind.place(),
                        "%s is no kind of a section; there are %s"
                            .formatted(
                                Text.quote(kind.texts().get(0)), Text.ids(ReportKind.values())))),
        values,
        json);
  }
}
