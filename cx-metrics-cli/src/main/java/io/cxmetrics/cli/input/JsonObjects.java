package io.cxmetrics.cli.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.cxmetrics.cli.message.DataException;
import io.cxmetrics.cli.message.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads JSON of which every key is known beforehand. What does not fit is an error that names the
 * file, the line and the column: nothing is passed over.
 */
public final class JsonObjects {

  private final String file;
  private final JsonParser json;

  /** Reads the value of a key, or an element of an array. */
  @FunctionalInterface
  public interface Value {
    void read() throws IOException;
  }

  private JsonObjects(String file, JsonParser json) {
    this.file = file;
    this.json = json;
  }

  /**
   * Reads a file that holds one object.
   *
   * @param what what the object is, for messages
   * @param keys makes the readers of its keys
   * @throws DataException if it is no such object
   */
  public static void read(Source source, String what, Keys keys) {
    JsonFactory factory =
        JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (JsonParser parser = factory.createParser(source.text())) {
      JsonObjects objects = new JsonObjects(source.name(), parser);
      parser.nextToken();
      objects.object(what, keys.of(objects));
      if (parser.nextToken() != null) {
        throw objects.error(objects.here(), "there is more after the end of " + what);
      }
    } catch (JsonProcessingException e) {
      throw new DataException(
          "%s: %sno JSON: %s".formatted(source.name(), place(e.getLocation()), message(e)), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes the readers of the keys of an object. */
  @FunctionalInterface
  public interface Keys {
    Map<String, Value> of(JsonObjects json);
  }

  /** Reads an object, each key by its reader. */
  public void object(String what, Map<String, Value> keys) throws IOException {
    members(
        what,
        key -> {
          Value value = keys.get(key);
          if (value == null) {
            throw error(here(), noKey(key, what, keys.keySet()));
          }
          return value;
        });
  }

  /** That an object has no such key. */
  public static String noKey(String key, String what, Set<String> keys) {
    return "%s is no key of %s; there are %s"
        .formatted(Text.quote(key), what, String.join(", ", new TreeSet<>(keys)));
  }

  /** Finds the reader of a key. */
  @FunctionalInterface
  public interface Members {
    Value of(String key);
  }

  /** Reads an object whose keys become known while it is read. */
  public void members(String what, Members members) throws IOException {
    require(JsonToken.START_OBJECT, what, "an object");
    while (json.nextToken() != JsonToken.END_OBJECT) {
      Value value = members.of(json.currentName());
      json.nextToken();
      value.read();
    }
  }

  /** The texts of a number, a string, true or false, or of an array of such. */
  public List<String> codes(String what) throws IOException {
    List<String> codes = new ArrayList<>();
    if (json.currentToken() == JsonToken.START_ARRAY) {
      array(what, () -> codes.add(code(what)));
    } else {
      codes.add(json.currentToken().isBoolean() ? json.getText() : code(what));
    }
    return codes;
  }

  /** Reads an array, each element by the same reader. */
  public void array(String what, Value element) throws IOException {
    require(JsonToken.START_ARRAY, what, "an array");
    while (json.nextToken() != JsonToken.END_ARRAY) {
      element.read();
    }
  }

  public String string(String what) throws IOException {
    require(JsonToken.VALUE_STRING, what, "a string");
    return json.getText();
  }

  public double number(String what) throws IOException {
    if (!json.currentToken().isNumeric()) {
      throw mismatch(what, "a number");
    }
    return json.getDoubleValue();
  }

  /** The text of a number or a string, as it stands there. */
  public String code(String what) throws IOException {
    if (!json.currentToken().isNumeric() && json.currentToken() != JsonToken.VALUE_STRING) {
      throw mismatch(what, "a number or a string");
    }
    return json.getText();
  }

  /** Where the value being read starts. */
  public JsonLocation here() {
    return json.currentTokenLocation();
  }

  /** What is wrong at a place. */
  public DataException error(JsonLocation place, String message) {
    return new DataException("%s: %s%s".formatted(file, place(place), message));
  }

  private void require(JsonToken token, String what, String kind) throws IOException {
    if (json.currentToken() != token) {
      throw mismatch(what, kind);
    }
  }

  private DataException mismatch(String what, String kind) throws IOException {
    JsonToken token = json.currentToken();
    String got = token == null ? "nothing" : token.isScalarValue() ? json.getText() : "" + token;
    return error(here(), "%s must be %s, got %s".formatted(what, kind, Text.cut(words(got))));
  }

  /** The brackets that open something are named by what they open. */
  private static String words(String token) {
    return switch (token) {
      case "START_OBJECT" -> "an object";
      case "START_ARRAY" -> "an array";
      default -> token;
    };
  }

  /** What is wrong, without the note on where the text is from, which is known here. */
  private static String message(JsonProcessingException e) {
    return e.getOriginalMessage().replaceFirst("\\[Source: [^;]*; (.*)]", "$1");
  }

  /** An empty file has its end in line 1, column 0. */
  private static String place(JsonLocation location) {
    return "line %s, column %s: "
        .formatted(location.getLineNr(), Math.max(1, location.getColumnNr()));
  }
}
