package io.cxmetrics.cli.journey;

import com.fasterxml.jackson.core.JsonLocation;
import io.cxmetrics.cli.input.JsonObjects;
import io.cxmetrics.cli.input.Source;
import io.cxmetrics.cli.message.DataException;
import io.cxmetrics.cli.message.Text;
import io.cxmetrics.journey.JourneyModel;
import io.cxmetrics.journey.Stage;
import io.cxmetrics.journey.Touchpoint;
import io.cxmetrics.scale.RatingScales;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a journey from JSON. What core refuses is reported with its place in the file. */
final class JourneyModelReader {

  private final JsonObjects json;
  private final List<Stage> stages = new ArrayList<>();
  private final List<JourneyPlan.Ratings> columns = new ArrayList<>();
  private final Set<String> stageNames = new HashSet<>();

  /** The touchpoint of each column: an answer counts once. */
  private final Map<String, String> touchpointOf = new HashMap<>();

  private String name = "journey";

  /** The keys of a stage or touchpoint, as far as they were read. */
  private static final class Part {
    private @Nullable String name;
    private @Nullable String column;
    private @Nullable String scale;
    private double weight = 1;
    private final List<String> missing = new ArrayList<>();
    private final List<Touchpoint> touchpoints = new ArrayList<>();
  }

  private JourneyModelReader(JsonObjects json) {
    this.json = json;
  }

  /**
   * Reads a journey.
   *
   * @throws DataException if it cannot be read or is none; the message names file, line and column
   */
  static JourneyPlan read(Source source) {
    List<JourneyModelReader> reader = new ArrayList<>();
    JsonObjects.read(
        source,
        "a journey",
        json -> {
          reader.add(new JourneyModelReader(json));
          return reader.get(0).keys();
        });
    return reader.get(0).plan(source.name());
  }

  private JourneyPlan plan(String file) {
    try {
      return new JourneyPlan(name, file, new JourneyModel(stages), columns);
    } catch (IllegalArgumentException e) {
      throw new DataException(file + ": " + e.getMessage(), e);
    }
  }

  private Map<String, JsonObjects.Value> keys() {
    return Map.of(
        "name",
        () -> name = json.string("the name of a journey"),
        "stages",
        () -> json.array("the stages of a journey", this::readStage));
  }

  private void readStage() throws IOException {
    JsonLocation start = json.here();
    Part stage = new Part();
    json.object(
        "a stage",
        Map.of(
            "name",
            () -> stage.name = stageName(),
            "weight",
            () -> stage.weight = json.number("the weight of a stage"),
            "touchpoints",
            () ->
                json.array(
                    "the touchpoints of a stage", () -> stage.touchpoints.add(touchpoint()))));
    String stageName = required(stage.name, "a stage needs a name", start);
    stages.add(checked(start, () -> new Stage(stageName, stage.weight, stage.touchpoints)));
  }

  private String stageName() throws IOException {
    String stage = json.string("the name of a stage");
    if (!stageNames.add(stage)) {
      throw json.error(
          json.here(),
          "stage %s comes again: a journey passes each stage once".formatted(Text.quote(stage)));
    }
    return stage;
  }

  private Touchpoint touchpoint() throws IOException {
    JsonLocation start = json.here();
    Part part = new Part();
    json.object(
        "a touchpoint",
        Map.of(
            "name",
            () -> part.name = json.string("the name of a touchpoint"),
            "column",
            () -> part.column = json.string("the column of a touchpoint").strip(),
            "scale",
            () -> part.scale = json.string("the scale of a touchpoint"),
            "weight",
            () -> part.weight = json.number("the weight of a touchpoint"),
            "missing",
            () ->
                json.array(
                    "the missing codes of a touchpoint",
                    () -> part.missing.add(json.code("a missing code")))));
    String touchpoint = required(part.name, "a touchpoint needs a name", start);
    String scale =
        required(
            part.scale,
            "touchpoint %s needs a scale, such as %s"
                .formatted(Text.quote(touchpoint), RatingScales.CSAT_1_5.id()),
            start);
    addColumn(touchpoint, part.column == null ? touchpoint : part.column, part.missing, start);
    return checked(start, () -> new Touchpoint(touchpoint, RatingScales.byId(scale), part.weight));
  }

  private void addColumn(
      String touchpoint, String column, List<String> missing, JsonLocation start) {
    String other = touchpointOf.putIfAbsent(column, touchpoint);
    if (other != null) {
      throw json.error(
          start,
          "touchpoint %s has the column %s of touchpoint %s: an answer counts once"
              .formatted(Text.quote(touchpoint), Text.quote(column), Text.quote(other)));
    }
    columns.add(new JourneyPlan.Ratings(column, missing));
  }

  private String required(@Nullable String text, String message, JsonLocation start) {
    if (text == null) {
      throw json.error(start, message);
    }
    return text;
  }

  private <T> T checked(JsonLocation start, Supplier<T> part) {
    try {
      return part.get();
    } catch (IllegalArgumentException e) {
      throw json.error(start, String.valueOf(e.getMessage()));
    }
  }
}
