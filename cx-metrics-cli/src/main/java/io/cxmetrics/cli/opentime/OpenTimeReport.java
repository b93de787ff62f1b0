package io.cxmetrics.cli.opentime;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cxmetrics.calendar.Stretch;
import io.cxmetrics.cli.message.Text;
import io.cxmetrics.cli.opentime.OpenTime.Counted;
import io.cxmetrics.cli.opentime.OpenTime.Refused;
import io.cxmetrics.cli.output.Report;
import io.cxmetrics.cli.output.TextTable;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Open times in their order.
 *
 * @param results the open times
 * @param explained whether to show what each is made of
 */
record OpenTimeReport(List<OpenTime> results, boolean explained) implements Report {

  private static final List<String> STRETCH_COLUMNS =
      List.of("stretchStart", "stretchEnd", "stretchMs", "reason", "holiday", "counted");

  @Override
  public String table() {
    String shown =
        explained
            ? results.stream().map(OpenTimeReport::explanation).collect(Collectors.joining("\n"))
            : pairs();
    return shown + foot();
  }

  private String pairs() {
    TextTable table = new TextTable(2);
    table.add(List.of("start", "end", "open time"));
    for (OpenTime result : results) {
      table.add(List.of(Text.shown(result.start()), Text.shown(result.end()), openTime(result)));
    }
    return table.render();
  }

  private static String openTime(OpenTime result) {
    return result.outcome() instanceof Counted counted ? Text.duration(counted.openMillis()) : "-";
  }

  private static String explanation(OpenTime result) {
    String title =
        "%s to %s: open time %s\n"
            .formatted(Text.shown(result.start()), Text.shown(result.end()), openTime(result));
    if (!(result.outcome() instanceof Counted counted) || counted.stretches().isEmpty()) {
      return title;
    }
    TextTable table = new TextTable(3);
    table.add(List.of("from", "to", "reason", "length", "counted"));
    for (Stretch stretch : counted.stretches()) {
      table.add(cells(stretch, counted.zone()));
    }
    return title + '\n' + table.render();
  }

  private static List<String> cells(Stretch stretch, ZoneId zone) {
    DateTimeFormatter local = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(zone);
    String name = stretch.name().isEmpty() ? "" : ": " + Text.shown(stretch.name());
    String length = Text.duration(stretch.length().toMillis());
    return List.of(
        local.format(stretch.startInclusive()),
        local.format(stretch.endExclusive()),
        stretch.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + name,
        length,
        stretch.kind().isOpen() ? length : "-");
  }

  /** The refused ones with their reasons, if there are any. */
  private String foot() {
    StringBuilder text = new StringBuilder();
    int refused = 0;
    for (OpenTime result : results) {
      if (result.outcome() instanceof Refused refusal) {
        refused++;
        text.append("line %s: %s\n".formatted(result.line(), Text.oneLine(refusal.reason())));
      }
    }
    return refused == 0 ? "" : "\n%s%s of %s refused\n".formatted(text, refused, results.size());
  }

  @Override
  public void writeJson(JsonGenerator json) throws IOException {
    for (OpenTime result : results) {
      json.writeStartObject();
      json.writeStringField("start", result.start());
      json.writeStringField("end", result.end());
      if (result.outcome() instanceof Counted counted) {
        json.writeNumberField("openMs", counted.openMillis());
        writeStretches(counted.stretches(), json);
      } else if (result.outcome() instanceof Refused refused) {
        json.writeStringField("error", refused.reason());
      }
      json.writeEndObject();
    }
  }

  private void writeStretches(List<Stretch> stretches, JsonGenerator json) throws IOException {
    if (!explained) {
      return;
    }
    json.writeArrayFieldStart("stretches");
    for (Stretch stretch : stretches) {
      json.writeStartObject();
      json.writeStringField("start", stretch.startInclusive().toString());
      json.writeStringField("end", stretch.endExclusive().toString());
      json.writeNumberField("lengthMs", stretch.length().toMillis());
      json.writeStringField("reason", stretch.kind().name());
      json.writeStringField("holiday", stretch.name());
      json.writeBooleanField("counted", stretch.kind().isOpen());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  @Override
  public List<String> csvHeader() {
    List<String> names = new ArrayList<>(List.of("start", "end", "openMs", "error"));
    names.addAll(explained ? STRETCH_COLUMNS : List.of());
    return names;
  }

  /** A row for each open time; explained, one for each stretch of it, or one without a stretch. */
  @Override
  public void csvRows(Consumer<List<String>> row) {
    for (OpenTime result : results) {
      List<Stretch> stretches =
          result.outcome() instanceof Counted counted ? counted.stretches() : List.of();
      if (!explained) {
        row.accept(csvCells(result));
      } else if (stretches.isEmpty()) {
        row.accept(with(result, Collections.nCopies(STRETCH_COLUMNS.size(), "")));
      }
      stretches.forEach(stretch -> row.accept(with(result, csvCells(stretch))));
    }
  }

  private static List<String> with(OpenTime result, List<String> more) {
    List<String> cells = new ArrayList<>(csvCells(result));
    cells.addAll(more);
    return cells;
  }

  private static List<String> csvCells(OpenTime result) {
    return List.of(
        result.start(),
        result.end(),
        result.outcome() instanceof Counted time ? Long.toString(time.openMillis()) : "",
        result.outcome() instanceof Refused refused ? refused.reason() : "");
  }

  private static List<String> csvCells(Stretch stretch) {
    return List.of(
        stretch.startInclusive().toString(),
        stretch.endExclusive().toString(),
        Long.toString(stretch.length().toMillis()),
        stretch.kind().name(),
        stretch.name(),
        Boolean.toString(stretch.kind().isOpen()));
  }
}
