package io.cxmetrics.cli.input;

import io.cxmetrics.cli.message.DataException;
import io.cxmetrics.cli.message.Text;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Where the bytes of a file come from.
 *
 * @param name what messages and reports call it
 * @param opener opens it for reading
 */
public record Source(String name, Opener opener) {

  /** What the name of a shipped file begins with. */
  public static final String SAMPLE = "sample:";

  /** Opens the bytes for reading. */
  @FunctionalInterface
  public interface Opener {
    InputStream open() throws IOException;
  }

  /** A file, or standard input for {@code -}. */
  public static Source of(String file, InputStream standardInput) {
    return file.equals("-")
        ? new Source("standard input", () -> unclosed(standardInput))
        : file(file);
  }

  /** A file, or a sample that is shipped for {@code sample:} and its name. */
  public static Source file(String file) {
    if (file.startsWith(SAMPLE)) {
      return new Source(file, SampleFile.named(file.substring(SAMPLE.length()))::open);
    }
    return new Source(file, () -> Files.newInputStream(existing(file)));
  }

  /**
   * All of it as text in UTF-8, with or without byte order mark.
   *
   * @throws DataException if it cannot be read, or is no such text
   */
  String text() {
    StringWriter text = new StringWriter();
    try (Reader reader = new StrictDecoder(opener.open(), StandardCharsets.UTF_8)) {
      reader.transferTo(text);
    } catch (CharacterCodingException e) {
      throw unusable("is not text in UTF-8", e);
    } catch (IOException e) {
      throw unreadable(e, StandardCharsets.UTF_8, 0);
    }
    return text.toString().replaceFirst("^\uFEFF", "");
  }

  /**
   * Passes on the lines of the text but empty ones and those that start with #, each behind its
   * place, to begin a message with.
   */
  public void forEachSetting(BiConsumer<String, String> action) {
    List<String> lines = text().lines().map(String::strip).toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isEmpty() && !lines.get(i).startsWith("#")) {
        action.accept("%s: line %s: ".formatted(name, i + 1), lines.get(i));
      }
    }
  }

  /**
   * Bytes that could not be read, or that are no text.
   *
   * @param failure what happened, or what wraps it
   * @param charset the encoding that was tried
   * @param line the line up to which all was well, from 1; 0 if none was read
   */
  DataException unreadable(Exception failure, Charset charset, long line) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    if (cause instanceof CharacterCodingException) {
      String after = line > 1 ? " after line " + (line - 1) : "";
      return unusable(
          "is not text in %s%s; see --charset".formatted(charset.name(), after), failure);
    }
    if (cause instanceof AccessDeniedException) {
      return unusable("permission denied", failure);
    }
    return unusable("cannot be read: " + cause.getMessage(), failure);
  }

  private DataException unusable(String why, Exception failure) {
    return new DataException(name + ": " + why, failure);
  }

  private static Path existing(String file) {
    try {
      Path path = Path.of(file);
      if (!Files.exists(path)) {
        throw new DataException(file + ": no such file");
      }
      if (Files.isDirectory(path)) {
        throw new DataException(file + ": is a directory");
      }
      return path;
    } catch (InvalidPathException e) {
      throw new DataException(Text.quote(file) + ": is not the name of a file", e);
    }
  }

  /** Whoever opened standard input closes it. */
  private static InputStream unclosed(InputStream stream) {
    return new FilterInputStream(stream) {
      @Override
      public void close() {}
    };
  }
}
