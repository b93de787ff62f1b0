package io.cxmetrics.cli.html;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The templates and style sheets of this package. Values are escaped; a name that is not there is
 * an error.
 */
final class Templates {

  private static final Mustache.Compiler COMPILER =
      Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true).withFormatter(Templates::text);

  /**
   * What a page cannot hold, such as control characters and halves of a surrogate pair; and what
   * would turn the text around it, so that another number is read.
   */
  private static final Pattern NOT_SHOWN =
      Pattern.compile(
          "[^\t\n\r\\x20-\\x7E\\x85\\xA0-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]"
              + "|[\\u202A-\\u202E\\u2066-\\u2069]");

  private Templates() {}

  /** Fills a template. */
  static String fill(String template, Object values) {
    Template compiled = COMPILER.compile(resource(template + ".mustache"));
    return compiled.execute(values);
  }

  /** A file of this package. */
  static String resource(String name) {
    try (InputStream stream =
        Objects.requireNonNull(Templates.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Object value) {
    return value instanceof Double number
        ? Decimals.coordinate(number)
        : NOT_SHOWN.matcher(String.valueOf(value)).replaceAll("\uFFFD");
  }
}
