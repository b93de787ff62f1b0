package io.cxmetrics.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Where the bytes of a survey come from.
 *
 * @param name what messages and reports call it
 * @param opener opens it for reading
 */
record Source(String name, Opener opener) {

  /** Opens the bytes for reading. */
  @FunctionalInterface
  interface Opener {
    InputStream open() throws IOException;
  }

  /** A file, or standard input for {@code -}. */
  static Source of(String file, InputStream standardInput) {
    return file.equals("-")
        ? new Source("standard input", () -> unclosed(standardInput))
        : new Source(file, () -> Files.newInputStream(existing(file)));
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
