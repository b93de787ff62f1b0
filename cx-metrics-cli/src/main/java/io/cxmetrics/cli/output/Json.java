package io.cxmetrics.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cxmetrics.stats.ConfidenceInterval;
import io.cxmetrics.stats.Estimate;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;

/** Fields of a result. What is undefined is null. */
public final class Json {

  private Json() {}

  public static void number(String name, OptionalDouble value, JsonGenerator json)
      throws IOException {
    if (value.isPresent()) {
      json.writeNumberField(name, value.getAsDouble());
    } else {
      json.writeNullField(name);
    }
  }

  /** Milliseconds: without a fraction where there is none. */
  public static void millis(String name, OptionalDouble value, JsonGenerator json)
      throws IOException {
    if (value.isPresent() && value.getAsDouble() == Math.rint(value.getAsDouble())) {
      json.writeNumberField(name, (long) value.getAsDouble());
    } else {
      number(name, value, json);
    }
  }

  /** The value of an estimate and its interval. */
  public static void estimate(
      String name, String intervalName, Optional<Estimate> estimate, JsonGenerator json)
      throws IOException {
    number(name, Numbers.value(estimate), json);
    interval(intervalName, estimate, json);
  }

  public static void standardError(Optional<Estimate> estimate, JsonGenerator json)
      throws IOException {
    number("standardError", Numbers.standardError(estimate), json);
  }

  public static void interval(String name, Optional<Estimate> estimate, JsonGenerator json)
      throws IOException {
    Optional<ConfidenceInterval> interval = estimate.flatMap(Estimate::interval);
    if (interval.isEmpty()) {
      json.writeNullField(name);
      return;
    }
    json.writeObjectFieldStart(name);
    json.writeNumberField("lower", interval.get().lower());
    json.writeNumberField("upper", interval.get().upper());
    json.writeNumberField("level", interval.get().level().value());
    json.writeStringField("method", interval.get().method().id());
    json.writeEndObject();
  }
}
